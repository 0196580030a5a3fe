-- Speakers' lists: who belongs to which category, whom the chair moved, who spoke in which turn and how long.
alter table speakers_list
    add column turns int not null default 0;                                -- how many have spoken

alter table floor_request
    add column groups   text[]  not null default '{}',                      -- those of on_behalf_of that are groups
    add column category text    not null check (category in ('GROUPS', 'STATES', 'OBSERVERS')),
    add column place    numeric not null,                                   -- among those of one rank; by asking, or where it was moved
    add column moved    boolean not null default false,                     -- by the chair, against the rules
    add column turn     int,                                                -- the how-manieth to speak
    add column seconds  int,                                                -- spoken; null: not timed
    add constraint spoke_in_a_turn check ((status = 'SPOKEN') = (turn is not null));
create unique index one_at_a_turn on floor_request (session, turn);
create unique index asked_once on floor_request (session, participant, kind) where status = 'REQUESTED';
create index on floor_request (updated_at);
