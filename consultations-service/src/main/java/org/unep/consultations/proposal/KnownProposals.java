package org.unep.consultations.proposal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The proposals that this service has heard of: a copy of the little it needs to check a reference. */
@ApplicationScoped
public class KnownProposals {

    // one statement for the batch; of several versions of a proposal in it the highest counts
    private static final String FOLD = """
            insert into known_proposal (id, version, process, status, consolidated_into)
            select distinct on (id) id, version, process, status, "consolidatedInto"
            from jsonb_to_recordset(cast(:events as jsonb))
                as e (id uuid, version int, process text, status text, "consolidatedInto" uuid[])
            order by id, version desc
            on conflict (id) do update set version = excluded.version, process = excluded.process,
                status = excluded.status, consolidated_into = excluded.consolidated_into
            where known_proposal.version < excluded.version""";

    private final Session session;
    private final ObjectMapper json;

    KnownProposals(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** Takes in a batch of events, in any order and however often they come. */
    @Transactional
    public void fold(List<ProposalSeen> events) {
        if (events.isEmpty()) {
            return;
        }
        try {
            session.createNativeMutationQuery(FOLD).setParameter("events", json.writeValueAsString(events)).executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was JSON is none", e);
        }
    }

    /** Those of the proposals that have been heard of. */
    public Map<UUID, KnownProposal> find(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : session.createNativeQuery(
                        "select id, process, status, consolidated_into from known_proposal where id in (:ids)", Tuple.class)
                        .setParameterList("ids", ids).getResultList().stream()
                        .collect(Collectors.toMap(row -> row.get(0, UUID.class), KnownProposals::of));
    }

    private static KnownProposal of(Tuple row) {
        return new KnownProposal(row.get(1, String.class), row.get(2, String.class),
                Arrays.asList(row.get(3, UUID[].class)));
    }
}
