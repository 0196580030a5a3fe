-- A version is a draft, then circulated for comments, then final. `revision` counts its changes. The Co-Chairs' sentences
-- are data of the version (`edits`), laid over what was computed in each language (`computed`); `document` is the outcome.

alter table summary add column sentences int not null default 0; -- the Co-Chairs' sentences so far, which numbers the next

alter table summary_version
    add column revision       int   not null default 1,
    add column edits          jsonb not null default '[]',
    add column comments_until timestamptz,
    add column circulated_at  timestamptz,
    add column finalized_at   timestamptz;
create unique index summary_version_final on summary_version (summary) where status = 'FINAL';

alter table summary_edition add column computed text;
update summary_edition set computed = document;
alter table summary_edition alter column computed set not null;

-- What made each revision but the first: an edit, or a step of the version.
create table summary_change (
    summary    uuid        not null,
    number     int         not null,
    revision   int         not null,
    change     text        not null check (change in ('ADDED', 'CHANGED', 'REMOVED', 'CIRCULATED', 'FINALIZED')),
    sentence   text,
    text       jsonb,
    changed_by text        not null, -- a person, and so not public
    changed_as text        not null, -- the role, which is
    changed_at timestamptz not null,
    primary key (summary, number, revision),
    foreign key (summary, number) references summary_version
);

create table summary_corrigendum (
    summary     uuid        not null,
    number      int         not null,
    corrigendum int         not null check (corrigendum > 0),
    document    text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    issued_by   text        not null,
    issued_as   text        not null,
    issued_at   timestamptz not null,
    primary key (summary, number, corrigendum),
    foreign key (summary, number) references summary_version
);

create table summary_comment (
    id                uuid primary key,
    version           int         not null,
    process           text        not null,
    summary           uuid        not null,
    number            int         not null,
    sentence          text,
    section           text,
    text              jsonb       not null,
    participant       text        not null,
    camp              text        not null check (camp in ('GOVERNMENT', 'OBSERVER', 'GROUP')),
    actor             jsonb       not null, -- role and participant, which are public
    created_by        text        not null, -- a person, and so not public
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    deleted           boolean     not null default false,
    disposition       text check (disposition in ('REFLECTED', 'PARTLY', 'NOT_REFLECTED')),
    reason            jsonb,
    reflected_version  int,
    reflected_sentence text,
    disposed_by       text,
    disposed_as       text,
    disposed_at       timestamptz,
    foreign key (summary, number) references summary_version,
    check (num_nonnulls(sentence, section) = 1),
    check ((disposition is null) = (reason is null))
);
create index on summary_comment (summary, number, id);
create index summary_comment_open on summary_comment (summary) where disposition is null and not deleted;

-- What is final stays as it is, whoever writes to the database.

create function refuse_change_of_what_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'What is final is never changed or removed (%).', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger version_is_final before update or delete on summary_version
    for each row when (old.status = 'FINAL') execute function refuse_change_of_what_is_final();
create trigger corrigendum_is_final before update or delete on summary_corrigendum
    for each row execute function refuse_change_of_what_is_final();

-- what belongs to a final version: its row tells which one that was, or would be
create function refuse_change_within_what_is_final() returns trigger language plpgsql as $$
begin
    if exists (select 1 from summary_version v where v.status = 'FINAL'
               and (v.summary, v.number) in ((old.summary, old.number), (new.summary, new.number))) then
        raise exception 'What is final is never changed or removed (%).', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger edition_is_final before insert or update or delete on summary_edition
    for each row execute function refuse_change_within_what_is_final();
create trigger change_is_final before update or delete on summary_change -- that it became final is kept behind it
    for each row execute function refuse_change_within_what_is_final();

-- the final version answers the comments on all versions of its summary
create function refuse_change_of_answered_comments() returns trigger language plpgsql as $$
begin
    if exists (select 1 from summary_version v where v.status = 'FINAL' and v.summary in (old.summary, new.summary)) then
        raise exception 'What is final is never changed or removed (%).', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger comment_is_final before insert or update or delete on summary_comment
    for each row execute function refuse_change_of_answered_comments();

-- which fires no trigger of a row
create function refuse_truncation_of_what_is_final() returns trigger language plpgsql as $$
begin
    if exists (select 1 from summary_version where status = 'FINAL') then
        raise exception 'What is final is never changed or removed (%).', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create trigger version_is_final_wholly before truncate on summary_version
    for each statement execute function refuse_truncation_of_what_is_final();
create trigger edition_is_final_wholly before truncate on summary_edition
    for each statement execute function refuse_truncation_of_what_is_final();
create trigger change_is_final_wholly before truncate on summary_change
    for each statement execute function refuse_truncation_of_what_is_final();
create trigger corrigendum_is_final_wholly before truncate on summary_corrigendum
    for each statement execute function refuse_truncation_of_what_is_final();
create trigger comment_is_final_wholly before truncate on summary_comment
    for each statement execute function refuse_truncation_of_what_is_final();
