package org.unep.consultations.statement;

import java.sql.Array;
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
                'sessions', (select coalesce(jsonb_object_agg(s.id, jsonb_build_object('session', s.id,
                        'consultation', s.consultation, 'process', s.process,
                        'slot', jsonb_build_object('cancelled', s.status = 'CANCELLED', 'startsAt', s.starts_at,
                            'endsAt', s.ends_at),
                        'meeting', jsonb_build_object('online', c.kind = 'ONLINE', 'status', c.status, 'zone', c.zone,
                            'opensAt', c.opens_at, 'closesAt', c.closes_at, 'lateUntil', c.late_until,
                            'agenda', jsonb_path_query_array(jsonb_build_array(c.agenda, c.adopted_agenda), '$[*][*].item')),
                        'terms', jsonb_build_object('positions', p.positions,
                            'crosscutting', jsonb_path_query_array(p.crosscutting_issues, '$[*].code')))), '{}')
                        from session s join consultation c on c.id = s.consultation join process p on p.code = s.process
                        where s.id = any (?)),
                'parties', (select coalesce(jsonb_object_agg(code, kind), '{}') from party where code = any (?)),
                'speakers', (select coalesce(jsonb_object_agg(code, jsonb_build_object('kind', kind, 'memberships',
                            (select coalesce(jsonb_agg(jsonb_build_object('group', m.party_group, 'from', m.valid_from,
                                'to', m.valid_to)), '[]') from membership m where m.participant = code))), '{}')
                        from participant where code = any (?)),
                'proposals', (select coalesce(jsonb_object_agg(id, jsonb_build_object('process', process,
                        'status', status, 'consolidatedInto', consolidated_into)), '{}')
                        from known_proposal where id = any (?)),
                'statements', (select coalesce(jsonb_agg(id), '[]') from statement where id = any (?)),
                'replied', (select coalesce(jsonb_object_agg(id, consultation), '{}') from statement
                        where id = any (?) and status = 'DELIVERED'))""";

    private final DataSource database;
    private final ObjectReader json;

    LookingAround(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json.readerFor(Surroundings.class);
    }

    Surroundings of(List<Said> all) {
        try (Connection connection = database.getConnection(); var query = connection.prepareStatement(QUERY)) {
            ids(query, 1, all.stream().map(Said::session));
            Array codes = connection.createArrayOf("text", all.stream().flatMap(said -> said.request().parties().stream())
                    .map(Parties.Mention::code).distinct().toArray());
            query.setArray(2, codes);
            query.setArray(3, codes);
            ids(query, 4, all.stream().flatMap(said -> said.request().proposals().stream()).map(ProposalMention::proposal));
            ids(query, 5, all.stream().flatMap(said -> Stream.ofNullable(said.id())));
            ids(query, 6, all.stream().flatMap(said -> Stream.ofNullable(said.request().inReplyTo())));
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
