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
