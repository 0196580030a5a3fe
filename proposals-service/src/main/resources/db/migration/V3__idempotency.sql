-- Answers to requests with an Idempotency-Key (org.unep.chassis.idempotency), kept for 24 hours for their caller.
-- Each service has this table in a migration, word for word; a test of the chassis' users compares them.
create table idempotent_answer (
    caller      text        not null,  -- subject of the token
    key         text        not null,  -- Idempotency-Key
    fingerprint bytea       not null,  -- SHA-256 of the request
    status      integer     not null,
    location    text,
    etag        text,
    body        text,                  -- JSON
    answered_at timestamptz not null,
    primary key (caller, key)
);
create index on idempotent_answer (answered_at);
