package org.unep.proposals.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.unep.chassis.bulk.Spool;
import org.unep.chassis.snapshot.Snapshot;
import org.unep.proposals.proposal.ProposalFilter;
import org.unep.proposals.proposal.ProposalView;
import org.unep.proposals.proposal.Proposals;
import org.unep.proposals.proposal.Viewer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

/** Reads proposals of one snapshot through a cursor, in bounded memory, into lines of JSON that wait on disk. */
@ApplicationScoped
class ExportingProposals {

    private static final int BATCH = 200;
    /** In seconds; the database ends a transaction after four minutes. */
    private static final int TIMEOUT = 230;

    private final Proposals proposals;
    private final Viewer viewer;
    private final Snapshot snapshot;
    private final EntityManager entities;
    private final ObjectWriter json;

    ExportingProposals(Proposals proposals, Viewer viewer, Snapshot snapshot, EntityManager entities,
            ObjectMapper json) {
        this.proposals = proposals;
        this.viewer = viewer;
        this.snapshot = snapshot;
        this.entities = entities;
        this.json = json.writerFor(ExportedProposal.class);
    }

    /** One line of JSON for each proposal that the filter lets through and the caller may see, by id. */
    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT)
    Spool export(ProposalFilter filter) throws IOException {
        snapshot.take();
        return Spool.filled(out -> {
            List<ProposalView> batch = new ArrayList<>(BATCH);
            proposals.forEach(filter, viewer, BATCH, proposal -> {
                batch.add(ProposalView.of(proposal));
                if (batch.size() == BATCH) {
                    write(batch, out);
                    batch.clear();
                }
            });
            write(batch, out);
        });
    }

    private void write(List<ProposalView> batch, OutputStream out) {
        Map<UUID, List<UUID>> sources = sources(batch.stream().map(ProposalView::id).toArray(UUID[]::new));
        try {
            for (ProposalView proposal : batch) {
                out.write(json.writeValueAsBytes(
                        new ExportedProposal(proposal, sources.getOrDefault(proposal.id(), List.of()))));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // rows of a native query
    private Map<UUID, List<UUID>> sources(UUID[] results) {
        List<Object[]> rows = entities.createNativeQuery("""
                select p.id, c.sources from proposal p join consolidation c on c.ordinal = p.produced_by
                where p.id = any (cast(:results as uuid[]))""", Object[].class).setParameter("results", results)
                .getResultList();
        Map<UUID, List<UUID>> sources = new HashMap<>();
        rows.forEach(row -> sources.put((UUID) row[0], List.of((UUID[]) row[1])));
        return sources;
    }
}
