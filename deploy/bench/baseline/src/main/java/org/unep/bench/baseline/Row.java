package org.unep.bench.baseline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonRawValue;

/** A row of the table {@code proposal}; what PostgreSQL has as JSON goes out as it is. */
public record Row(UUID id, int version, String process, @Nullable Integer number, String status,
        @JsonRawValue String title, @JsonRawValue String text, String sourceLanguage, @JsonRawValue String translations,
        @Nullable String cluster, List<Object> topics, @JsonRawValue String facets, @JsonRawValue String related,
        List<Object> sdgTargets, @JsonRawValue String origins, @JsonRawValue @Nullable String fromTheFloor, int revision,
        List<Object> consolidatedInto, @JsonRawValue String history, Instant createdAt, Instant updatedAt) {

    /** The columns, by name. */
    static final String COLUMNS = """
            id, consolidated_by, consolidated_into, created_at, floor, history, number, origins, process, produced_by, revision,
            status, submitted_at, updated_at, version, cluster, facets, related, sdg_targets, source_language, text, title,
            topics, translations""";

    static Row of(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getInt("version"), row.getString("process"),
                row.getObject("number", Integer.class), row.getString("status"), row.getString("title"), row.getString("text"),
                row.getString("source_language"), row.getString("translations"), row.getString("cluster"),
                list(row, "topics"), row.getString("facets"), row.getString("related"), list(row, "sdg_targets"),
                row.getString("origins"), row.getString("floor"), row.getInt("revision"), list(row, "consolidated_into"),
                row.getString("history"), instant(row, "created_at"), instant(row, "updated_at"));
    }

    private static List<Object> list(ResultSet row, String column) throws SQLException {
        return Arrays.asList((Object[]) row.getArray(column).getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
