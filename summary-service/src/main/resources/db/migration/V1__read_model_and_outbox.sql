-- Read model, folded from unep.proposals and unep.consultations. Every row carries the version of the aggregate that it
-- shows and is replaced by a higher one only, so duplicates and reordering change nothing. `doc` is the event's data.

create table process (code text primary key, version int not null, doc jsonb not null);

-- Who can stand somewhere: a government, an observer, or a group. Participants and groups share one namespace.
create table actor (
    code    text primary key,
    version int  not null,
    kind    text not null check (kind in ('GOVERNMENT', 'OBSERVER', 'GROUP')),
    doc     jsonb not null
);

create table consultation (id uuid primary key, version int not null, process text not null, doc jsonb not null);
create index on consultation (process);

create table registration (id uuid primary key, version int not null, process text not null, participant text not null,
                           doc jsonb not null);
create index on registration (process, participant);

create table session (id uuid primary key, version int not null, process text not null, doc jsonb not null);

create table proposal (
    id      uuid primary key,
    version int  not null,
    process text not null,
    number  int,
    status  text not null,
    cluster text,
    doc     jsonb not null
);
create index on proposal (process);

create table consolidation (id uuid primary key, version int not null, process text not null, doc jsonb not null);
create index on consolidation (process);

create table statement (
    id        uuid primary key,
    version   int         not null,
    process   text        not null,
    delivered boolean     not null,
    spoken_at timestamptz not null,
    doc       jsonb       not null
);
create index on statement (process);

-- Where somebody stood when: every position of every delivered statement, once for each actor whose position it sets.
-- Unattributed views have the actor '' and are shown with their quantifier, never counted.
create table stand (
    proposal  uuid        not null,
    actor     text        not null,
    spoken_at timestamptz not null,
    statement uuid        not null,
    process   text        not null,
    position  jsonb       not null,
    primary key (proposal, actor, spoken_at, statement)
);
create index on stand (statement);
create index stand_unattributed on stand (process) where actor = '';

-- Where somebody stands: the latest of its stands on a proposal. Reading support reads this, whose size is bounded by
-- proposals times actors however many statements there are.
create table current_position (
    proposal  uuid  not null,
    actor     text  not null,
    process   text  not null,
    statement uuid  not null,
    position  jsonb not null,
    primary key (proposal, actor)
);
create index on current_position (process);

create table report_back (id uuid primary key, version int not null, process text not null, session uuid not null,
                          reported_at timestamptz not null, doc jsonb not null);
create index on report_back (process);

-- How far the read model has come: the latest event of a process, and the next offset of each partition.
create table as_of (process text primary key, at timestamptz not null);
create table watermark (topic text not null, partition int not null, next_offset bigint not null, primary key (topic, partition));

-- What the Co-Chairs decide.

create table support_rule (
    process      text        not null,
    version      int         not null check (version > 0),
    levels       jsonb       not null,
    published_by text        not null,
    published_at timestamptz not null,
    primary key (process, version)
);

create table assigned_level (
    process     text        not null,
    proposal    uuid        not null,
    version     int         not null,
    level       text        not null,
    reason      text        not null check (reason <> ''),
    assigned_by text        not null,
    assigned_at timestamptz not null,
    primary key (process, proposal)
);

create table summary (
    id         uuid primary key,
    process    text        not null,
    version    int         not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index on summary (process, id);

-- `document` is text, not jsonb: a version is its bytes.
create table summary_version (
    summary      uuid        not null references summary,
    number       int         not null check (number > 0),
    status       text        not null check (status in ('DRAFT', 'CIRCULATED', 'FINAL')),
    rule_version int         not null,
    as_of        timestamptz,
    watermark    jsonb       not null,
    document     text        not null,
    created_by   text        not null, -- a person, and so not public
    created_as   text        not null, -- the role, which is
    created_at   timestamptz not null,
    primary key (summary, number)
);

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
