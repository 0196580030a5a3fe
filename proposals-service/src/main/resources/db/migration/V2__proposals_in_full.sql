-- What a proposal says in full: which language it was written in, how it is sorted, what it refers to, all its origins.
alter table proposal
    add source_language text,
    add translations    jsonb  not null default '{}',
    add facets          jsonb  not null default '{}',
    add related         jsonb  not null default '[]',
    add sdg_targets     text[] not null default '{}',
    add origins         jsonb  not null default '[]' check (jsonb_typeof(origins) = 'array'),
    add floor           jsonb,
    add revision        int    not null default 0 check (revision >= 0);
update proposal set
    source_language = (select min(language) from jsonb_object_keys(text) language),
    revision = case when submitted_at is null then 0 else 1 end,
    origins = case when num_nonnulls(origin_consultation, origin_group, origin_participant) = 0 then '[]' else
        jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('consultation', origin_consultation, 'group', origin_group,
            'participant', origin_participant))) end;
alter table proposal
    alter source_language set not null,
    add check (text ? source_language),
    add check ((revision > 0) = (submitted_at is not null)),
    drop origin_consultation, drop origin_group, drop origin_participant,
    drop constraint proposal_status_check,
    add constraint proposal_status_check
        check (status in ('DRAFT', 'SUBMITTED', 'TABLED', 'FORWARDED', 'CONSOLIDATED', 'WITHDRAWN', 'DROPPED'));
create index on proposal using gin (origins jsonb_path_ops);

-- Every text that was ever in force: the first is the one that was handed in. A revision never changes.
create table revision (
    proposal        uuid        not null references proposal,
    number          int         not null check (number > 0),
    title           jsonb       not null,
    text            jsonb       not null,
    source_language text        not null,
    translations    jsonb       not null,
    reason          text,
    amendment       uuid,
    revised_by      text        not null,
    actor           jsonb,
    revised_at      timestamptz not null,
    primary key (proposal, number)
);
insert into revision (proposal, number, title, text, source_language, translations, revised_by, revised_at)
select id, 1, title, text, source_language, translations, history -> 0 ->> 'by', submitted_at
from proposal where submitted_at is not null;
create function revision_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'revision % of proposal % is kept as it was', old.number, old.proposal;
end $$;
create trigger revision_is_kept before update or delete on revision for each row execute function revision_is_kept();

-- What the topics and the facets of a process's proposals are taken from, where it says so.
create table taxonomy (
    process    text        not null,
    code       text        not null,
    version    int         not null,
    title      jsonb       not null,
    terms      jsonb       not null,
    updated_at timestamptz not null,
    primary key (process, code)
);
