-- Statements are listed in the order of their ids, and harvests ask for those that changed since: with the time beside the
-- id in the index, what did not change is passed over there, and not row by row (a million: 30 ms instead of 3 s).
create index on statement (id, updated_at);
create index on statement (process, id, updated_at);
create index on statement (session, id, updated_at);
create index on statement (consultation, id, updated_at);
drop index statement_process_id_idx;
drop index statement_session_id_idx;

-- What is rare is found without going through what is not, and costs the usual statement nothing.
create index on statement (status, id) where status <> 'DELIVERED';
create index on statement (kind, id) where kind <> 'STATEMENT';
create index on statement (consultation, agenda_item, id) where agenda_item is not null;

-- There are some two hundred participants and groups. Statistics that know all of them tell PostgreSQL that one has said
-- little or nothing; it would go through all statements for it otherwise.
alter table statement
    alter column participant set statistics 500,
    alter column on_behalf_of set statistics 500;
