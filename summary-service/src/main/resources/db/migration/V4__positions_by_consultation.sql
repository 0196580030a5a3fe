-- In which consultation somebody took a position: the one that the statement names, or else its session's. Where somebody
-- stood in a consultation, now or by an instant, is then one look into an index, however much was said.
alter table stand add column consultation uuid;

update stand d set consultation = coalesce(s.doc ->> 'consultation', n.doc ->> 'consultation')::uuid
from statement s left join session n on n.id = (s.doc ->> 'session')::uuid
where s.id = d.statement;

create index stand_by_consultation on stand (proposal, actor, consultation, spoken_at, statement);

-- Statements whose consultation only their session knows, which may be heard of later than they are.
create index statement_by_session on statement (((doc ->> 'session')::uuid)) where doc ->> 'consultation' is null;
