-- Rebuilds of the read model from the first event of the topics on (docs/adr/0007). While one runs, the tables of the read
-- model are there twice: those that serve, and those of the same names in the schema `rebuild`.
create table model_rebuild (
    id         uuid        primary key,
    version    int         not null,
    state      text        not null check (state in ('RUNNING', 'SWAPPED', 'FAILED', 'CANCELLED')),
    started_by text        not null, -- a person, and so for the record alone
    started_at timestamptz not null,
    seen_at    timestamptz not null, -- the last sign of life of the replica that runs it
    ended_at   timestamptz,
    events     bigint      not null,
    positions  bigint      not null,
    malformed  bigint      not null,
    partitions jsonb       not null, -- [{topic, partition, offset, endOffset}]
    failure    text,
    check ((ended_at is null) = (state = 'RUNNING'))
);
create unique index model_rebuild_one_runs on model_rebuild (state) where state = 'RUNNING';

-- Who stood where a statement had it, when that is taken back.
create index on current_position (statement);
