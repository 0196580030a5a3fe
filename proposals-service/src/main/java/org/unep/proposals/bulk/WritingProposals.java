package org.unep.proposals.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.outbox.OutboxEvent;
import org.unep.proposals.proposal.Proposal;
import org.unep.proposals.proposal.ProposalEvent.ProposalSubmitted;
import org.unep.proposals.proposal.ProposalView;
import org.unep.proposals.proposal.Wording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes new proposals, by the hundred, in one round trip: rows, revisions and outbox in one SQL statement. */
@ApplicationScoped
class WritingProposals {

    private static final String INSERT = """
            with given as (
                select * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[])) as g (id, process, title, text, source_language, translations, cluster, topics, facets,
                    related, sdg_targets, origins, floor, history, event), cast(? as timestamptz) as at
            ), made as (
                insert into proposal (id, version, process, status, title, text, source_language, translations, cluster,
                    topics, facets, related, sdg_targets, origins, floor, revision, consolidated_into, history, created_at,
                    updated_at, submitted_at)
                select id, 1, process, case when event is null then 'DRAFT' else 'SUBMITTED' end, cast(title as jsonb),
                    cast(text as jsonb), source_language, cast(translations as jsonb), cluster,
                    string_to_array(topics, ' '), cast(facets as jsonb), cast(related as jsonb),
                    string_to_array(sdg_targets, ' '), cast(origins as jsonb), cast(floor as jsonb),
                    case when event is null then 0 else 1 end, '{}', cast(history as jsonb), at, at,
                    case when event is not null then at end
                from given
                on conflict (id) do nothing
                returning id
            ), kept as (
                insert into revision (proposal, number, title, text, source_language, translations, reason, revised_by,
                    actor, revised_at)
                select id, 1, cast(title as jsonb), cast(text as jsonb), source_language, cast(translations as jsonb),
                    step ->> 'reason', step ->> 'by', step -> 'actor', at
                from made join given using (id), lateral (select cast(history as jsonb) -> 0) as s (step)
                where event is not null
            ), told as (
                insert into outbox (aggregatetype, aggregateid, type, source, subject, payload)
                select 'proposals', cast(id as text), 'org.unep.proposals.proposal-submitted.v1', ?, cast(id as text),
                    cast(event as jsonb)
                from made join given using (id)
                where event is not null
            )
            select id from made""";

    /**
     * A proposal to be written.
     *
     * @param event the data of the event that tells of it, null for a draft
     */
    record Row(Proposal proposal, @Nullable String event) {
    }

    private final DataSource database;
    private final Outbox outbox;
    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules(); // the one that Hibernate writes columns with

    WritingProposals(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /**
     * The proposal with its event.
     *
     * @throws org.unep.chassis.problem.Problem 413 where the event is too large to be told
     */
    Row row(Proposal proposal) {
        if (!proposal.isPublic()) {
            return new Row(proposal, null);
        }
        OutboxEvent event = new ProposalSubmitted(ProposalView.of(proposal)).published();
        return new Row(proposal, outbox.write(event.payload()));
    }

    /**
     * Writes those that are not there yet, in the running transaction.
     *
     * @param rows with distinct ids, made at the same time
     * @return the ids of those that were written
     */
    Set<UUID> write(Collection<Row> rows, Instant at) {
        Set<UUID> written = new HashSet<>();
        if (rows.isEmpty()) {
            return written;
        }
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(INSERT)) {
            bind(insert, connection, List.copyOf(rows), at);
            for (var made = insert.executeQuery(); made.next();) {
                written.add(made.getObject(1, UUID.class));
            }
            return written;
        } catch (SQLException e) {
            throw new IllegalStateException("Proposals cannot be written", e);
        }
    }

    private void bind(PreparedStatement insert, Connection connection, List<Row> rows, Instant at) throws SQLException {
        int parameter = 1;
        insert.setArray(parameter++, connection.createArrayOf("uuid", rows.stream().map(r -> r.proposal().id()).toArray()));
        for (Function<Row, @Nullable String> column : List.<Function<Row, @Nullable String>> of(
                of(Proposal::process), json(Proposal::title), json(p -> p.wording().text()),
                said(Wording::sourceLanguage), json(p -> p.wording().translations()), said(Wording::cluster),
                said(w -> String.join(" ", w.topics())), json(p -> p.wording().facets()), json(p -> p.wording().related()),
                said(w -> String.join(" ", w.sdgTargets())), json(Proposal::origins), json(Proposal::floor),
                json(Proposal::history), Row::event)) {
            insert.setArray(parameter++, connection.createArrayOf("text", rows.stream().map(column).toArray()));
        }
        insert.setObject(parameter++, at.atOffset(ZoneOffset.UTC));
        insert.setString(parameter, outbox.source());
    }

    private static Function<Row, @Nullable String> of(Function<Proposal, @Nullable String> column) {
        return row -> column.apply(row.proposal());
    }

    private static Function<Row, @Nullable String> said(Function<Wording, @Nullable String> column) {
        return row -> column.apply(row.proposal().wording());
    }

    private Function<Row, @Nullable String> json(Function<Proposal, @Nullable Object> column) {
        return row -> {
            Object value = column.apply(row.proposal());
            try {
                return value == null ? null : json.writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("What was read from JSON cannot be written as JSON", e);
            }
        };
    }
}
