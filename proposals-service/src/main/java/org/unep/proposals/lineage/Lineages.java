package org.unep.proposals.lineage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Reads lineages: each in one statement, so that nodes and edges are of one moment. Ids are in the order of time, so the
 * lists are too.
 */
@ApplicationScoped
class Lineages {

    // up and down apart: what else became of an ancestor is not of this lineage
    private static final String RELATED = """
            with recursive up (id, produced_by) as (
                select id, produced_by from proposal where id = :id
                union
                select s.id, s.produced_by from proposal s join up on s.consolidated_by = up.produced_by),
            down (id, consolidated_by) as (
                select id, consolidated_by from proposal where id = :id
                union
                select r.id, r.consolidated_by from proposal r join down on r.produced_by = down.consolidated_by),
            member as (%s)""";
    private static final String WHOLE = "with member as (select id from proposal where process = :process and submitted_at is not null)";
    private static final String GRAPH = """
            select cast(jsonb_build_object(
               'nodes', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'number', p.number, 'title', p.title,
                               'status', p.status, 'cluster', p.cluster, 'group', p.origins #> '{0,group}',
                                'participant', p.origins #> '{0,participant}', 'consultation', p.origins #> '{0,consultation}',
                                'groups', jsonb_path_query_array(p.origins, '$[*].group'),
                                'fromTheFloor', p.floor is not null, 'undone', c.undone_at is not null) order by p.id), '[]')
                         from proposal p join member m on m.id = p.id
                         left join consolidation c on c.ordinal = p.produced_by),
               'edges', (select coalesce(jsonb_agg(jsonb_build_object('from', s.id, 'to', r.id, 'kind', c.kind,
                               'consolidation', c.id, 'objected', exists (select from consolidation_consent a
                                   where a.consolidation = c.id and a.status = 'OBJECTED')) order by s.id, r.id), '[]')
                         from proposal s
                         join member ms on ms.id = s.id
                         join proposal r on r.produced_by = s.consolidated_by
                         join member mr on mr.id = r.id
                         join consolidation c on c.ordinal = s.consolidated_by)) as text)""";

    private final EntityManager entities;
    private final ObjectMapper json;

    Lineages(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** The proposal with what it came from, what came of it, or both. */
    Lineage of(UUID proposal, Direction direction) {
        return read(query(RELATED.formatted(direction.members())).setParameter("id", proposal));
    }

    /** All public proposals of the process. */
    Lineage of(String process) {
        return read(query(WHOLE).setParameter("process", process));
    }

    private Query query(String members) {
        return entities.createNativeQuery(members + GRAPH);
    }

    private Lineage read(Query query) {
        try {
            return json.readValue((String) query.getSingleResult(), Lineage.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
