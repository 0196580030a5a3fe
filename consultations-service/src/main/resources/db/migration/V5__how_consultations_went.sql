-- How a consultation or a session came to be in its state, and why where that was said.
alter table consultation add column history jsonb not null default '[]';
alter table session add column history jsonb not null default '[]';

-- What a consultation held most important is a part of what came of it.
update consultation set outcome = jsonb_build_object('priorityConcerns', priorities, 'supportedProposals', '[]'::jsonb,
        'requests', '[]'::jsonb) where priorities <> '[]';
alter table consultation drop column priorities;

create unique index breakout_numbered_once on session (consultation, cluster, number)
    where kind = 'BREAKOUT' and status = 'SCHEDULED';
