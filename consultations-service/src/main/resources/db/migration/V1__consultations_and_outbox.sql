create table process (
    code                text primary key,
    version             int         not null,
    title               jsonb       not null,
    mandate             jsonb,
    governing_body      jsonb,
    clusters            jsonb       not null,
    crosscutting_issues jsonb       not null,
    created_at          timestamptz not null,
    updated_at          timestamptz not null
);

-- Participants and groups share one namespace: a statement on behalf of `weog` can mean one thing only.
create table party (
    code text primary key,
    kind text not null check (kind in ('PARTICIPANT', 'GROUP'))
);
create function take_code() returns trigger language plpgsql as $$
begin
    insert into party (code, kind) values (new.code, tg_argv[0]);
    return new;
end $$;

-- "group" is a reserved word
create table party_group (
    code       text primary key references party,
    version    int         not null,
    kind       text        not null check (kind in ('REGIONAL', 'NEGOTIATING')),
    name       jsonb       not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create trigger take_code before insert on party_group for each row execute function take_code('GROUP');

create table participant (
    code        text primary key references party,
    version     int         not null,
    kind        text        not null check (kind in ('MEMBER_STATE', 'OBSERVER_STATE',
        'REGIONAL_ECONOMIC_INTEGRATION_ORGANIZATION', 'UN_ENTITY', 'INTERGOVERNMENTAL_ORGANIZATION', 'MEA_SECRETARIAT',
        'MAJOR_GROUP', 'PANELIST')),
    name        jsonb       not null,
    major_group text,
    m49         text        check (m49 ~ '^[0-9]{3}$'),
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    check (kind <> 'MEMBER_STATE' or code ~ '^[A-Z]{3}$')
);
create trigger take_code before insert on participant for each row execute function take_code('PARTICIPANT');

create table membership (
    participant text not null references participant,
    party_group text not null references party_group,
    primary key (participant, party_group)
);
create index on membership (party_group, participant);

create table consultation (
    id          uuid primary key,
    version     int         not null,
    process     text        not null references process,
    kind        text        not null check (kind in ('REGIONAL', 'GLOBAL', 'ONLINE')),
    party_group text        references party_group,
    title       jsonb       not null,
    host        text,
    venue       text,
    starts_on   date,                                     -- null: not public
    ends_on     date,
    modality    text        check (modality in ('IN_PERSON', 'ONLINE', 'HYBRID')),
    attendance  jsonb,
    agenda      jsonb       not null,
    priorities  jsonb       not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    unique (id, process),
    check (ends_on >= starts_on)
);
create index on consultation (process, id);

create table registration (
    id           uuid primary key,
    version      int         not null,
    process      text        not null,
    consultation uuid        not null,
    participant  text        not null references participant,
    mode         text        check (mode in ('IN_PERSON', 'ONLINE')),
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    foreign key (consultation, process) references consultation (id, process),
    constraint registered_once unique (consultation, participant)
);
create index on registration (consultation, id);

create table session (
    id           uuid primary key,
    version      int         not null,
    process      text        not null,
    consultation uuid        not null,
    kind         text        not null check (kind in ('PLENARY', 'PANEL', 'BREAKOUT')),
    title        jsonb       not null,
    cluster      text,
    number       int         check (number > 0),
    facilitators jsonb       not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    foreign key (consultation, process) references consultation (id, process)
);
create index on session (consultation, id);

-- delivered_at is null as long as the statement was never public
create table statement (
    id           uuid primary key,
    version      int         not null,
    process      text        not null,
    consultation uuid        not null,
    session      uuid        not null references session,
    participant  text        references participant,
    on_behalf_of text[]      not null,
    quantifier   text        check (quantifier in ('ONE', 'FEW', 'SOME', 'SEVERAL', 'MANY', 'MOST', 'NEARLY_ALL', 'ALL')),
    spoken_at    timestamptz not null,
    language     text        not null,
    text         text,
    crosscutting text[]      not null,
    status       text        not null check (status in ('SUBMITTED', 'DELIVERED', 'WITHDRAWN')),
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    delivered_at timestamptz,
    constraint quantified_where_unattributed
        check ((quantifier is not null) = (participant is null and cardinality(on_behalf_of) = 0)),
    constraint public_once_delivered
        check (case status when 'SUBMITTED' then delivered_at is null when 'DELIVERED' then delivered_at is not null
               else true end)
);
create index on statement (process, id);
create index on statement (session, id);
create index on statement (participant, id);
create index on statement using gin (on_behalf_of);
create index on statement (updated_at);

create table position (
    statement uuid not null references statement,
    ordinal   int  not null,
    proposal  uuid not null,
    stance    text not null check (stance in ('SUPPORT', 'SUPPORT_WITH_CONDITIONS', 'CONCERN', 'CLARIFICATION', 'OPPOSE',
        'MERGE', 'REFORMULATE')),
    condition text,
    partners  uuid[] not null,
    text      text,
    primary key (statement, proposal),
    constraint merged_with_others check (proposal <> all (partners))
);
create index on position (proposal, statement);

create table report_back (
    id           uuid primary key,
    version      int         not null,
    process      text        not null,
    consultation uuid        not null,
    session      uuid        not null references session,
    cluster      text,
    number       int,
    reported_at  timestamptz not null,
    findings     jsonb       not null,
    crosscutting text[]      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
create index on report_back (process, id);
create index on report_back (session, id);

-- What this service has heard of proposals, which proposals-service owns. A row is replaced by a higher version only, so
-- duplicates and reordering change nothing.
create table known_proposal (
    id                uuid primary key,
    version           int    not null,
    process           text   not null,
    status            text   not null,
    consolidated_into uuid[] not null
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
