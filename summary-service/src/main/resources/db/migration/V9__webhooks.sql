-- Portals that are told of events over HTTPS. Secrets are kept as they are, for every message is signed with them: the
-- table is as confidential as a table of passwords.
create table webhook (
    id              uuid primary key,
    version         int         not null check (version > 0),
    url             text        not null,
    types           jsonb       not null,
    process         text,
    description     text,
    status          text        not null check (status in ('ACTIVE', 'PAUSED', 'GONE')),
    secret          bytea,                              -- nothing is sent before it has one
    previous_secret bytea,
    previous_until  timestamptz,
    created_at      timestamptz not null,
    updated_at      timestamptz not null
);

-- The events that some delivery is of: one row however many portals hear of it. `body` is the CloudEvent as JSON.
create table webhook_event (id text primary key, type text not null, time timestamptz not null, body text not null);

create table webhook_delivery (
    id              uuid primary key default uuidv7(),
    webhook         uuid        not null references webhook on delete cascade,
    event           text        not null references webhook_event,
    status          text        not null default 'PENDING' check (status in ('PENDING', 'DELIVERED', 'DEAD')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    claimed_until   timestamptz,                        -- by the replica that is sending it
    last_attempt_at timestamptz,
    last_status     int,                                -- of HTTP; null where there was no answer
    last_error      text,
    replay          uuid,                               -- the latest one that queued it again
    unique (webhook, event)
);
create index webhook_delivery_due on webhook_delivery (webhook, next_attempt_at) where status = 'PENDING';
create index on webhook_delivery (event);
create index on webhook_delivery (webhook, status, id);

-- Events of the past that a portal is to be told of again.
create table webhook_replay (
    id            uuid primary key,
    webhook       uuid        not null references webhook on delete cascade,
    since         timestamptz not null,
    until         timestamptz not null,
    status        text        not null default 'WAITING' check (status in ('WAITING', 'DONE', 'FAILED')),
    events        int         not null default 0,
    failures      int         not null default 0,
    error         text,
    claimed_until timestamptz,
    created_at    timestamptz not null
);
create index on webhook_replay (webhook, id);
create index webhook_replay_waiting on webhook_replay (created_at) where status = 'WAITING';
