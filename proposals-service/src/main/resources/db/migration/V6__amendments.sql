-- Proposed changes to texts that were in force. `base` is the revision that a change was written against; places are
-- counted in code points, as PostgreSQL counts characters. `applied_at` is where it was made, in the text of that time.
create table amendment (
    id         uuid primary key,
    version    int         not null,
    proposal   uuid        not null references proposal,
    base       int         not null,
    part       text        not null check (part in ('TITLE', 'TEXT')),
    language   text        not null,
    kind       text        not null check (kind in ('REPLACE', 'INSERT', 'DELETE', 'REWRITE')),
    start_at   int         check (start_at >= 0),
    end_at     int         check (end_at >= start_at),
    quote      text,
    words      text,
    rationale  jsonb       not null,
    proponents jsonb       not null check (jsonb_typeof(proponents) = 'array'),
    status     text        not null check (status in ('OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    decision   jsonb,
    applied_at int,
    made       int,
    created_by text        not null,
    actor      jsonb       not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    foreign key (proposal, base) references revision (proposal, number),
    foreign key (proposal, made) references revision (proposal, number),
    check ((kind = 'REWRITE') = (start_at is null) and (start_at is null) = (end_at is null)),
    check ((kind = 'DELETE') = (words is null)),
    check (kind not in ('REPLACE', 'DELETE') or (start_at < end_at and char_length(quote) = end_at - start_at)),
    check (kind <> 'INSERT' or start_at = end_at),
    check ((status = 'OPEN') = (decision is null)),
    check ((status = 'ACCEPTED') = (made is not null)),
    check (made > base or made is null)
);
create index on amendment (proposal, id);

-- an amendment makes one revision at most
alter table revision add foreign key (amendment) references amendment;
create unique index on revision (amendment) where amendment is not null;
