package org.unep.proposals.lineage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.unep.proposals.consolidation.Kind;
import org.unep.proposals.lineage.Lineage.Edge;
import org.unep.proposals.lineage.Lineage.Node;
import org.unep.proposals.proposal.Status;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads lineages. Ids are in the order of time, so the lists are too. */
@ApplicationScoped
class Lineages {

    private static final TypeReference<Map<String, String>> LANGUAGE_MAP = new TypeReference<>() {
    };

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
            member as (select id from up union select id from down)""";
    private static final String WHOLE = "with member as (select id from proposal where process = :process and submitted_at is not null)";
    private static final String NODES = """
             select p.id, p.number, cast(p.title as text), p.status, p.cluster, p.origins -> 0 ->> 'group',
                    p.origins -> 0 ->> 'participant', cast(p.origins -> 0 ->> 'consultation' as uuid)
            from proposal p join member m on m.id = p.id order by p.id""";
    private static final String EDGES = """
             select s.id, r.id, c.kind from proposal s
            join member ms on ms.id = s.id
            join proposal r on r.produced_by = s.consolidated_by
            join member mr on mr.id = r.id
            join consolidation c on c.ordinal = s.consolidated_by
            order by s.id, r.id""";

    private final EntityManager entities;
    private final ObjectMapper json;

    Lineages(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** The proposal with all that it came from and all that came of it. */
    Lineage of(UUID proposal) {
        return read(query(RELATED + NODES).setParameter("id", proposal), query(RELATED + EDGES).setParameter("id", proposal));
    }

    /** All public proposals of the process. */
    Lineage of(String process) {
        return read(query(WHOLE + NODES).setParameter("process", process),
                query(WHOLE + EDGES).setParameter("process", process));
    }

    private Query query(String sql) {
        return entities.createNativeQuery(sql, Object[].class);
    }

    @SuppressWarnings("unchecked") // rows of native queries
    private Lineage read(Query nodes, Query edges) {
        return new Lineage(((List<Object[]>) nodes.getResultList()).stream().map(this::node).toList(),
                ((List<Object[]>) edges.getResultList()).stream()
                        .map(e -> new Edge((UUID) e[0], (UUID) e[1], Kind.valueOf((String) e[2]))).toList());
    }

    private Node node(Object[] row) {
        return new Node((UUID) row[0], (Integer) row[1], title((String) row[2]), Status.valueOf((String) row[3]),
                (String) row[4], (String) row[5], (String) row[6], (UUID) row[7]);
    }

    private Map<String, String> title(String text) {
        try {
            return json.readValue(text, LANGUAGE_MAP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
