package org.unep.bench.baseline;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The three requests that are measured, each with the statements that the service sends for it. */
@Path("/v1/proposals")
public class Proposals {

    /** A page, as the service gives it. */
    public record Rows(List<Row> items, @Nullable String next) {
    }

    private static final int LIMIT = 50;

    private final DataSource database;

    Proposals(DataSource database) {
        this.database = database;
    }

    @GET
    @Path("{id}")
    public Row one(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.prepareStatement("select " + Row.COLUMNS + " from proposal where id = ?")) {
            sql.setObject(1, id);
            try (var rows = sql.executeQuery()) {
                if (!rows.next()) {
                    throw new NotFoundException();
                }
                return Row.of(rows);
            }
        }
    }

    @GET
    public Rows list(@RestQuery String process, @RestQuery String status, @RestQuery String cluster) throws SQLException {
        try (var connection = database.getConnection(); var sql = connection.prepareStatement("select " + Row.COLUMNS + """
                , cast(p.created_at as text) as place, cast(null as float8) as score, null as marked
                from proposal p where true and p.process = ? and p.status in (?) and p.submitted_at is not null
                and p.cluster = ? order by p.created_at, p.id limit ?""")) {
            sql.setString(1, process);
            sql.setString(2, status);
            sql.setString(3, cluster);
            sql.setInt(4, LIMIT + 1);
            List<Row> items = new ArrayList<>();
            try (var rows = sql.executeQuery()) {
                while (rows.next()) {
                    items.add(Row.of(rows));
                }
            }
            return items.size() > LIMIT ? new Rows(items.subList(0, LIMIT), items.get(LIMIT - 1).id().toString())
                    : new Rows(items, null);
        }
    }

    @POST
    public RestResponse<Row> make(NewRow request) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            lookUp(connection, """
                    select kind, code, coalesce(process, '') from known
                    join unnest(array['PROCESS', 'GROUP'], array[?, ?]) as wanted (kind, code) using (kind, code)""",
                    request.process(), request.origin().path("group").asText());
            lookUp(connection, """
                    select c ->> 'code' from known, jsonb_array_elements(coalesce(doc -> 'clusters', '[]'))
                        with ordinality x (c, i) where kind = 'PROCESS' and code = ? order by i""", request.process());
            lookUp(connection,
                    "select code, process, terms, title, updated_at, version from taxonomy where code = ? and process = ?",
                    "topics", request.process());
            Row made = insert(connection, request);
            connection.commit();
            return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                    .location(URI.create("/v1/proposals/" + made.id())).build();
        }
    }

    private static void lookUp(Connection connection, String select, String... parameters) throws SQLException {
        try (var sql = connection.prepareStatement(select)) {
            for (int i = 0; i < parameters.length; i++) {
                sql.setString(i + 1, parameters[i]);
            }
            try (var rows = sql.executeQuery()) {
                rows.next();
            }
        }
    }

    private static Row insert(Connection connection, NewRow request) throws SQLException {
        try (var sql = connection.prepareStatement("insert into proposal (" + Row.COLUMNS
                + """
                        ) values (uuidv7(), null, '{}', now(), null, '[]', null, cast(? as jsonb), ?, null, 0, 'DRAFT', null, now(), 1, ?,
                            '{}', '[]', '{}', ?, cast(? as jsonb), cast(? as jsonb), ?, '{}') returning\s"""
                + Row.COLUMNS)) {
            sql.setString(1, "[" + request.origin() + "]");
            sql.setString(2, request.process());
            sql.setString(3, request.cluster());
            sql.setString(4, request.text().fieldNames().next());
            sql.setString(5, request.text().toString());
            sql.setString(6, request.title().toString());
            sql.setArray(7, connection.createArrayOf("text", request.topics().toArray()));
            try (var rows = sql.executeQuery()) {
                rows.next();
                return Row.of(rows);
            }
        }
    }
}
