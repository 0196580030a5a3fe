-- How a consultation or a session came to be in its state, and why where that was said.
alter table consultation add column history jsonb not null default '[]';
alter table session add column history jsonb not null default '[]';

-- What a consultation held most important is a part of what came of it.
with moved as (
    update consultation set outcome = jsonb_build_object('priorityConcerns', priorities, 'supportedProposals', '[]'::jsonb,
            'requests', '[]'::jsonb), version = version + 1, updated_at = now()
    where priorities <> '[]' returning *)
insert into outbox (aggregatetype, aggregateid, type, source, subject, payload)
select 'consultations', id, 'org.unep.consultations.consultation-revised.v1', '/consultations-service', id,
       jsonb_build_object('id', id, 'version', version, 'process', process, 'kind', kind, 'group', party_group,
                          'title', title, 'status', status, 'host', host, 'venue', venue, 'city', city, 'country', country,
                          'zone', zone, 'datesPublic', starts_on is not null and ends_on is not null,
                          'startsOn', starts_on, 'endsOn', ends_on, 'modality', modality, 'opensAt', opens_at,
                          'closesAt', closes_at, 'lateUntil', late_until, 'attendance', attendance, 'agenda', agenda,
                          'adoptedAgenda', adopted_agenda, 'documents', documents, 'outcome', outcome, 'history', history,
                          'createdAt', created_at, 'updatedAt', updated_at)
from moved order by id;
alter table consultation drop column priorities;

-- Of breakout groups on one cluster with one number the first keeps it.
with later as (
    select id from (select id, row_number() over (partition by consultation, cluster, number order by id) as place
                    from session where kind = 'BREAKOUT' and cluster is not null and number is not null)
    where place > 1), moved as (
    update session set number = null, version = version + 1, updated_at = now()
    where id in (select id from later) returning *)
insert into outbox (aggregatetype, aggregateid, type, source, subject, payload)
select 'consultations', s.id, 'org.unep.consultations.session-rescheduled.v1', '/consultations-service', s.id,
       jsonb_build_object('id', s.id, 'version', s.version, 'process', s.process, 'consultation', s.consultation,
                          'kind', s.kind, 'title', s.title, 'status', s.status, 'cluster', s.cluster, 'number', s.number,
                          'facilitators', (select coalesce(jsonb_agg(jsonb_build_object('name', f -> 'name',
                                  'participant', f -> 'participant') order by place), '[]')
                              from jsonb_array_elements(s.facilitators) with ordinality as e (f, place)),
                          'chairs', s.chairs, 'moderators', s.moderators, 'agendaItems', s.agenda_items, 'room', s.room,
                          'startsAt', s.starts_at, 'endsAt', s.ends_at, 'localStartsAt', s.starts_at,
                          'localEndsAt', s.ends_at, 'zone', c.zone, 'history', s.history,
                          'createdAt', s.created_at, 'updatedAt', s.updated_at)
from moved s join consultation c on c.id = s.consultation order by s.id;
create unique index breakout_numbered_once on session (consultation, cluster, number)
    where kind = 'BREAKOUT' and status = 'SCHEDULED';
