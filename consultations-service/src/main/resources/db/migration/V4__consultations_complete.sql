-- Processes: what mandates them, whom they report to, and how exact positions have to be.
create extension if not exists btree_gist;

alter table process
    add column mandate_document jsonb,                                      -- the resolution, by its symbol
    add column reports_to       jsonb,                                      -- the session of the governing body
    add column objectives       jsonb not null default '[]',
    add column documents        jsonb not null default '[]',
    add column positions        jsonb not null default '{}';                -- org.unep.consultations.process.PositionPolicy

-- Consultations: a lifecycle, a place in time, agendas, documents and what came of them.
alter table consultation
    add column status           text not null default 'PLANNED'
        check (status in ('PLANNED', 'OPEN', 'CLOSED', 'REPORTED', 'CANCELLED')),
    add column zone             text not null default 'UTC',                -- IANA time zone of the venue
    add column city             jsonb,
    add column country          text check (country ~ '^[A-Z]{3}$'),        -- ISO 3166-1 alpha-3
    add column opens_at         timestamptz,                                -- window of an online consultation
    add column closes_at        timestamptz,
    add column late_until       timestamptz,                                -- null: what comes late is refused
    add column adopted_agenda   jsonb,
    add column documents        jsonb not null default '[]',
    add column outcome          jsonb,
    add constraint opens_before_it_closes check (opens_at < closes_at),
    add constraint late_after_it_closes check (late_until > closes_at);
create index on consultation (updated_at);

alter table session
    add column status       text not null default 'SCHEDULED' check (status in ('SCHEDULED', 'CANCELLED')),
    add column starts_at    timestamptz,                                    -- null: not public
    add column ends_at      timestamptz,
    add column room         text,
    add column chairs       jsonb not null default '[]',
    add column moderators   jsonb not null default '[]',
    add column agenda_items text[] not null default '{}',
    add constraint starts_before_it_ends check (starts_at < ends_at);

-- Memberships hold for a time. From null: always; to null: still. Both days belong to it.
alter table participant
    add column iso2     text check (iso2 ~ '^[A-Z]{2}$');
alter table membership
    add column valid_from date,
    add column valid_to   date,
    add column id         uuid not null default uuidv7(),
    drop constraint membership_pkey,
    add primary key (id),
    add constraint ends_after_it_begins check (valid_to >= valid_from),
    add constraint member_once_at_a_time exclude using gist (participant with =, party_group with =,
        daterange(valid_from, valid_to, '[]') with &&);
create index on membership (participant, party_group);

-- Registrations: credentials, and cancelling in place of deleting.
alter table registration
    add column status      text not null default 'REGISTERED' check (status in ('REGISTERED', 'CANCELLED')),
    add column credentials text not null default 'NOT_SUBMITTED'
        check (credentials in ('NOT_REQUIRED', 'NOT_SUBMITTED', 'SUBMITTED', 'ACCEPTED', 'REJECTED')),
    drop constraint registered_once;
create unique index registered_once on registration (consultation, participant) where status = 'REGISTERED';

-- Personal data of delegates. Nothing else refers to it, and no trigger, event or answer to the public reads it.
create table delegate (
    id           uuid primary key,
    version      int         not null,
    registration uuid        not null references registration,
    consultation uuid        not null,
    name         text        not null,
    email        text,
    function     text,
    head         boolean     not null default false,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
create index on delegate (registration, id);
create index on delegate (lower(email), consultation);

-- Statements in full.
alter table statement
    drop constraint statement_status_check,
    add constraint statement_status_check check (status in ('SUBMITTED', 'DELIVERED', 'NOT_DELIVERED', 'WITHDRAWN')),
    drop constraint public_once_delivered,
    add constraint public_once_delivered
        check (case status when 'DELIVERED' then delivered_at is not null when 'WITHDRAWN' then true
               else delivered_at is null end),
    add column kind            text    not null default 'STATEMENT' check (kind in ('STATEMENT', 'RIGHT_OF_REPLY')),
    add column channel         text    not null default 'SPOKEN' check (channel in ('SPOKEN', 'WRITTEN')),
    add column in_reply_to     uuid    references statement,
    add column agenda_item     text,
    add column affiliations    text[]  not null default '{}',               -- groups of the speaker when it spoke
    add column translations    jsonb   not null default '{}',
    add column consent         text    not null default 'GRANTED' check (consent in ('GRANTED', 'WITHHELD')),
    add column attachments     jsonb   not null default '[]',
    add column source_document jsonb,
    add column late            boolean not null default false,
    add constraint replies_to_something check ((kind = 'RIGHT_OF_REPLY') = (in_reply_to is not null));

-- What statements and report-backs were before they were changed; what is in force stands in their own tables.
create table superseded_version (
    resource      uuid        not null,
    version       int         not null,
    state         jsonb       not null,                                     -- as it was shown
    superseded_at timestamptz not null,
    superseded_by jsonb       not null,                                     -- role, and participant where there is one
    reason        text,
    primary key (resource, version)
);

alter table report_back
    add column status    text not null default 'GIVEN' check (status in ('GIVEN', 'NOTED')),
    add column noted_at  timestamptz,
    add column noted_in  uuid references session,                           -- the plenary that took note
    add constraint noted_once check ((status = 'NOTED') = (noted_at is not null));

-- Speakers' lists: one per session, made when somebody first asks for the floor or sets its rules.
create table speakers_list (
    session    uuid primary key references session,
    version    int         not null,                                        -- grows with every change of any entry
    rules      jsonb       not null,                                        -- order and time budgets
    open       boolean     not null default true,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create table floor_request (
    id           uuid primary key,
    version      int         not null,
    session      uuid        not null references speakers_list,
    participant  text        not null references participant,
    on_behalf_of text[]      not null default '{}',
    kind         text        not null check (kind in ('STATEMENT', 'RIGHT_OF_REPLY', 'POINT_OF_ORDER')),
    rank         int         not null,                                      -- by the rules in force when it was asked
    ordinal      bigint      not null,                                      -- in the order of asking
    status       text        not null check (status in ('REQUESTED', 'SPEAKING', 'SPOKEN', 'WITHDRAWN', 'NOT_PRESENT')),
    budget       int,                                                       -- seconds; null: no bound
    statement    uuid        references statement,
    requested_at timestamptz not null,
    called_at    timestamptz,
    ended_at     timestamptz,
    updated_at   timestamptz not null,
    unique (session, ordinal)
);
create unique index one_has_the_floor on floor_request (session) where status = 'SPEAKING';
create index on floor_request (session, status);

-- Harvesting asks each of these for what has changed.
create index on session (updated_at);
create index on registration (updated_at);
create index on report_back (updated_at);
create index on participant (updated_at);
create index on process (updated_at);
