create extension if not exists pg_trgm;

-- What this service has heard of things that consultations-service owns. `doc` is the event's data; a row is replaced by
-- a higher version only, so duplicates and reordering change nothing.
create table known (
    kind    text not null check (kind in ('PROCESS', 'GROUP', 'PARTICIPANT', 'CONSULTATION')),
    code    text not null,
    version int  not null,
    process text,
    doc     jsonb not null,
    primary key (kind, code)
);

-- `ordinal` grows in the order in which consolidations are recorded, whatever the clocks say.
create sequence consolidation_ordinal;
create table consolidation (
    id          uuid primary key,
    ordinal     bigint      not null unique,
    version     int         not null,
    process     text        not null,
    kind        text        not null check (kind in ('MERGE', 'SPLIT', 'REFORMULATE')),
    sources     uuid[]      not null,
    results     uuid[]      not null,
    rationale   jsonb       not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    check (case kind when 'MERGE' then cardinality(sources) > 1 and cardinality(results) = 1
                     when 'SPLIT' then cardinality(sources) = 1 and cardinality(results) > 1
                     else cardinality(sources) = 1 and cardinality(results) = 1 end)
);
create index on consolidation (process, id);

create table proposal (
    id                  uuid primary key,
    version             int         not null,
    process             text        not null,
    number              int         check (number > 0),
    status              text        not null
        check (status in ('DRAFT', 'SUBMITTED', 'TABLED', 'FORWARDED', 'CONSOLIDATED', 'WITHDRAWN')),
    title               jsonb       not null,
    text                jsonb       not null,
    cluster             text,
    topics              text[]      not null,
    origin_consultation uuid,
    origin_group        text,
    origin_participant  text,
    produced_by         bigint      references consolidation (ordinal),
    consolidated_by     bigint      references consolidation (ordinal),
    consolidated_into   uuid[]      not null,
    history             jsonb       not null,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    submitted_at        timestamptz,
    unique (process, number),
    check ((status = 'CONSOLIDATED') = (consolidated_by is not null)),
    check (number is not null or status not in ('TABLED', 'FORWARDED')),
    check (submitted_at is not null or status in ('DRAFT', 'WITHDRAWN')),
    -- along any path of the lineage the ordinals grow, so no path leads back
    constraint lineage_has_no_cycle check (produced_by < consolidated_by)
);
create index on proposal (process, id);
create index on proposal (updated_at);
create index on proposal (produced_by) where produced_by is not null;
create index on proposal (consolidated_by) where consolidated_by is not null;

-- An origin in the lineage is a fact: once recorded, it is not recorded differently.
create function lineage_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'the lineage of proposal % is kept as it was recorded', old.id;
end $$;
create trigger lineage_is_kept before update on proposal for each row
    when (old.produced_by is distinct from new.produced_by
          or (old.consolidated_by is not null and old.consolidated_by is distinct from new.consolidated_by))
    execute function lineage_is_kept();

-- The last number given in each process: numbers only grow, so none is used twice.
create table numbering (process text primary key, last int not null);

-- The outbox that Debezium's EventRouter publishes as CloudEvents (deploy/embedded/src/main/resources/connectors).
-- Each service has this table in its first migration, word for word; a test of the chassis' users compares them.
create table outbox (
    id              uuid primary key default uuidv7(),
    aggregatetype   text        not null,                             -- topic: unep.<aggregatetype>
    aggregateid     text        not null,                             -- Kafka key
    type            text        not null,                             -- ce_type
    source          text        not null,                             -- ce_source
    subject         text        not null,                             -- ce_subject
    time            timestamptz not null default clock_timestamp(),   -- ce_time
    specversion     text        not null default '1.0',               -- ce_specversion
    datacontenttype text        not null default 'application/json',  -- content-type
    payload         jsonb       not null                              -- the event's data
);
