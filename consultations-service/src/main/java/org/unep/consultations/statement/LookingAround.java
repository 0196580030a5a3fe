package org.unep.consultations.statement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.unep.consultations.participant.Parties;
import org.unep.consultations.proposal.ProposalMention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/** Finds all that statements mention, one or thousands, in one round trip. */
@ApplicationScoped
public class LookingAround {

    private static final String QUERY = """
            select jsonb_build_object(
                'sessions', (select coalesce(jsonb_object_agg(id, jsonb_build_object('session', id,
                        'consultation', consultation, 'process', process)), '{}') from session where id = any (?)),
                'parties', (select coalesce(jsonb_object_agg(code, kind), '{}') from party where code = any (?)),
                'proposals', (select coalesce(jsonb_object_agg(id, jsonb_build_object('process', process,
                        'status', status, 'consolidatedInto', consolidated_into)), '{}')
                        from known_proposal where id = any (?)),
                'statements', (select coalesce(jsonb_agg(id), '[]') from statement where id = any (?)))""";

    private final DataSource database;
    private final ObjectReader json;

    LookingAround(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json.readerFor(Surroundings.class);
    }

    Surroundings of(List<Said> all) {
        try (Connection connection = database.getConnection(); var query = connection.prepareStatement(QUERY)) {
            ids(query, 1, all.stream().map(Said::session));
            query.setArray(2, connection.createArrayOf("text", all.stream().flatMap(said -> said.request().parties().stream())
                    .map(Parties.Mention::code).distinct().toArray()));
            ids(query, 3, all.stream().flatMap(said -> said.request().proposals().stream()).map(ProposalMention::proposal));
            ids(query, 4, all.stream().flatMap(said -> Stream.ofNullable(said.id())));
            var row = query.executeQuery();
            row.next();
            return json.readValue(row.getString(1));
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("What statements mention cannot be looked up", e);
        }
    }

    private static void ids(PreparedStatement query, int parameter, Stream<UUID> ids) throws SQLException {
        query.setArray(parameter, query.getConnection().createArrayOf("uuid", ids.distinct().toArray()));
    }
}
