-- How priorities are ranked is part of the rule. Versions from before are read with the suite's weights.
alter table support_rule add column priorities jsonb;

-- What became of the recommendations that were forwarded to a governing body, every decision kept: the highest version of a
-- proposal is what holds. Version 1 is the forwarding itself, which the read model knows.
create table follow_up (
    process     text        not null,
    proposal    uuid        not null,
    version     int         not null check (version > 1),
    status      text        not null check (status in ('NOTED', 'TAKEN_UP', 'ADOPTED_IN', 'NOT_TAKEN_UP')),
    body        jsonb       not null,
    session     jsonb       not null,
    symbol      text        check (symbol <> ''),
    url         text,
    note        jsonb,
    decided_on  date,
    recorded_by text        not null, -- a person, and so not public
    recorded_as text        not null, -- the role, which is
    recorded_at timestamptz not null,
    primary key (process, proposal, version),
    check (status <> 'ADOPTED_IN' or symbol is not null)
);
