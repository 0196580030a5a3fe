package org.unep.consultations.version;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.security.Actor;

import com.fasterxml.jackson.databind.JsonNode;

/** What a resource was at one version, before it was changed: by whom and why. */
@Entity
@Immutable
public class SupersededVersion {

    /** Which version of what. */
    @Embeddable
    public record Id(UUID resource, int version) implements Serializable {
    }

    @EmbeddedId
    private Id id;
    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode state;
    private Instant supersededAt;
    @JdbcTypeCode(SqlTypes.JSON)
    private Actor supersededBy;
    private @Nullable String reason;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected SupersededVersion() {
    }

    SupersededVersion(Id id, JsonNode state, Instant at, Actor by, @Nullable String reason) {
        this.id = id;
        this.state = state;
        this.supersededAt = at;
        this.supersededBy = by;
        this.reason = reason;
    }

    public int version() {
        return id.version();
    }

    /** As it was shown to those who see everything. */
    public JsonNode state() {
        return state;
    }

    public Instant supersededAt() {
        return supersededAt;
    }

    public Actor supersededBy() {
        return supersededBy;
    }

    public @Nullable String reason() {
        return reason;
    }
}
