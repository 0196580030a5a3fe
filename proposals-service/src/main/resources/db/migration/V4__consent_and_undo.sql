-- Who took part in drafting a consolidation, whether those whose proposals went into it agree, and whether it was undone.
alter table consolidation
    add contributors  jsonb not null default '{"participants": [], "groups": []}',
    add updated_at    timestamptz,
    add undone_at     timestamptz,
    add undone_by     text,
    add undone_as     jsonb,
    add undone_reason text,
    add check (num_nonnulls(undone_at, undone_by, undone_as, undone_reason) in (0, 4));
update consolidation set updated_at = recorded_at;
alter table consolidation alter updated_at set not null;
create index on consolidation (updated_at);

-- Participants and groups share one namespace of codes.
create table consolidation_consent (
    consolidation uuid        not null references consolidation,
    originator    text        not null,
    kind          text        not null check (kind in ('PARTICIPANT', 'GROUP')),
    status        text        not null check (status in ('PENDING', 'AGREED', 'OBJECTED')),
    note          jsonb,
    decided_at    timestamptz,
    decided_by    text,
    actor         jsonb,
    primary key (consolidation, originator),
    check ((status = 'PENDING') = (decided_at is null))
);
create index on consolidation_consent (status);
-- what was recorded before consent was asked for: it is still to be given
with recursive up (consolidation, produced_by, origins) as (
    select c.id, p.produced_by, p.origins from consolidation c join proposal p on p.id = any (c.sources)
    union
    select up.consolidation, s.produced_by, s.origins from proposal s join up on s.consolidated_by = up.produced_by
    where not jsonb_path_exists(up.origins, '$[*].group') and not jsonb_path_exists(up.origins, '$[*].participant')),
origin as (select consolidation, o from up cross join lateral jsonb_array_elements(origins) o)
insert into consolidation_consent (consolidation, originator, kind, status)
select consolidation, o ->> 'group', 'GROUP', 'PENDING' from origin where o ->> 'group' is not null
union
select consolidation, o ->> 'participant', 'PARTICIPANT', 'PENDING' from origin where o ->> 'participant' is not null
on conflict do nothing;

-- What a consolidation did is kept; it can be undone once, and that is kept too.
create function consolidation_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'the consolidation % is kept as it was recorded', old.id;
end $$;
create trigger consolidation_is_kept before update on consolidation for each row
    when (old.undone_at is not null
          or (old.ordinal, old.process, old.kind, old.sources, old.results, old.rationale, old.contributors,
              old.recorded_by, old.recorded_at)
             is distinct from (new.ordinal, new.process, new.kind, new.sources, new.results, new.rationale,
              new.contributors, new.recorded_by, new.recorded_at))
    execute function consolidation_is_kept();

-- An edge of the lineage ends with the act that made it, and in no other way.
create or replace function lineage_is_kept() returns trigger language plpgsql as $$
begin
    if old.produced_by is not distinct from new.produced_by and new.consolidated_by is null
       and exists (select from consolidation where ordinal = old.consolidated_by and undone_at is not null) then
        return new;
    end if;
    raise exception 'the lineage of proposal % is kept as it was recorded', old.id;
end $$;
