-- Who raised which cross-cutting issue in which statement: each that a delivered statement names, once for each actor for whom
-- it speaks. As of stands, unattributed ones have the actor ''; they alone have a quantifier. Of a named actor the first one
-- counts. The key is in the order in which issues, actors and quantifiers are found without looking at each row.
create table raised (
    process    text        not null,
    issue      text        not null,
    actor      text        not null,
    quantifier text        not null,
    spoken_at  timestamptz not null,
    statement  uuid        not null,
    primary key (process, issue, actor, quantifier, spoken_at, statement)
);
create index on raised (statement);

insert into raised (process, issue, actor, quantifier, spoken_at, statement)
select distinct s.process, issue, actor, case when actor = '' then coalesce(s.doc ->> 'quantifier', '') else '' end, s.spoken_at, s.id
from statement s
cross join lateral jsonb_array_elements_text(
    case when jsonb_typeof(s.doc -> 'crosscutting') = 'array' then s.doc -> 'crosscutting' else '[]' end) issue
cross join lateral jsonb_array_elements_text(
    case when jsonb_array_length(s.doc -> 'onBehalfOf') > 0 then s.doc -> 'onBehalfOf'
         else jsonb_build_array(coalesce(s.doc ->> 'participant', '')) end) actor
where s.delivered;

-- The newest unattributed views of each stance on a proposal, in place of all of a process.
create index stand_unnamed on stand (proposal, (position ->> 'stance'), spoken_at, statement) where actor = '';
drop index stand_unattributed;

-- A decision that was recorded by mistake is taken back by FORWARDED, with the reason as its note.
alter table follow_up drop constraint follow_up_status_check;
alter table follow_up
    add constraint follow_up_status_check check (status in ('FORWARDED', 'NOTED', 'TAKEN_UP', 'ADOPTED_IN', 'NOT_TAKEN_UP')),
    add constraint follow_up_taken_back check (status <> 'FORWARDED' or note is not null);
