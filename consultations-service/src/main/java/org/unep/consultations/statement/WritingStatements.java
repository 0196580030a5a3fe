package org.unep.consultations.statement;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.outbox.Outbox;
import org.unep.consultations.Happened.StatementDelivered;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Writes new statements, one or thousands, in one round trip: rows, positions and outbox in one SQL statement, which is
 * one transaction (docs/adr/0001). What the other services are told is the very JSON that the rows are made of,
 * but for words that may not be published.
 */
@ApplicationScoped
public class WritingStatements {

    private static final String INSERT = """
            with given as (
                select e ->> 'type' as type, e ->> 'key' as key, coalesce(e -> 'told', e -> 'state') as told, s.*
                from jsonb_array_elements(cast(? as jsonb)) e, jsonb_to_record(e -> 'state') as s (
                    id uuid, version int, process text, consultation uuid, session uuid, participant text,
                    "onBehalfOf" text[], quantifier text, affiliations text[], kind text, "inReplyTo" uuid, channel text,
                    "agendaItem" text, "spokenAt" timestamptz, late boolean, language text, text text, translations jsonb,
                    positions jsonb, crosscutting text[], consent text, attachments jsonb, "sourceDocument" jsonb,
                    status text, "createdAt" timestamptz, "updatedAt" timestamptz)
            ), made as (
                insert into statement (id, version, process, consultation, session, participant, on_behalf_of, quantifier,
                    affiliations, kind, in_reply_to, channel, agenda_item, spoken_at, late, language, text, translations,
                    crosscutting, consent, attachments, source_document, status, created_at, updated_at, delivered_at)
                select id, version, process, consultation, session, participant, "onBehalfOf", quantifier,
                    affiliations, kind, "inReplyTo", channel, "agendaItem", "spokenAt", late, language, text, translations,
                    crosscutting, consent, attachments, "sourceDocument", status, "createdAt", "updatedAt",
                    case status when 'DELIVERED' then "createdAt" end
                from given
                on conflict (id) do nothing
                returning id
            ), taken as (
                insert into position (statement, ordinal, proposal, stance, condition, partners, text)
                select made.id, p.ordinality - 1, p.proposal, p.stance, p.condition, p."with", p.text
                from made join given using (id), rows from (jsonb_to_recordset(given.positions)
                    as (proposal uuid, stance text, condition text, "with" uuid[], text text)) with ordinality p
            ), told as (
                insert into outbox (aggregatetype, aggregateid, type, source, subject, payload)
                select 'consultations', given.key, given.type, ?, cast(given.id as text), given.told
                from made join given using (id)
                where given.type is not null
            )
            select id from made""";

    /**
     * A statement, and the event that tells of it unless it is not public.
     *
     * @param told what the event tells, where that is less than the statement
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Row(@Nullable String type, String key, StatementView state, @Nullable StatementView told) {

        static Row of(StatementView statement) {
            var delivered = new StatementDelivered(statement);
            boolean published = statement.status() == Statement.Status.DELIVERED;
            return new Row(published ? delivered.type() : null, delivered.state().key(), statement,
                    delivered.state() == statement ? null : delivered.state());
        }
    }

    private final DataSource database;
    private final ObjectMapper json;
    private final Outbox outbox;

    WritingStatements(DataSource database, ObjectMapper json, Outbox outbox) {
        this.database = database;
        this.json = json;
        this.outbox = outbox;
    }

    /**
     * Writes those that are not there yet.
     *
     * @param statements with distinct ids
     * @return the ids of those that were written
     */
    Set<UUID> write(List<StatementView> statements) {
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, json.writeValueAsString(statements.stream().map(Row::of).toList()));
            insert.setString(2, outbox.source());
            Set<UUID> written = new HashSet<>();
            for (var rows = insert.executeQuery(); rows.next();) {
                written.add(rows.getObject(1, UUID.class));
            }
            return written;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Statements cannot be written", e);
        }
    }
}
