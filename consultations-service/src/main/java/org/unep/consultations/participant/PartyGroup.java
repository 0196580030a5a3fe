package org.unep.consultations.participant;

import java.time.Instant;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A regional or negotiating group of participants. */
@Entity
public class PartyGroup {

    /** What brings its members together. */
    @Schema(name = "GroupKind", description = "What brings the members of a group together.")
    public enum Kind {
        REGIONAL,
        NEGOTIATING
    }

    @Id
    private String code;
    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> name;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected PartyGroup() {
    }

    private PartyGroup(GroupRequest request, Instant at) {
        this.code = request.code();
        this.version = 1;
        this.kind = request.kind();
        this.name = request.name();
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** A new group, without members. */
    static PartyGroup established(GroupRequest request, Instant at) {
        return new PartyGroup(request, at);
    }

    /** Gives it another name. */
    void rename(Map<String, String> newName, Instant at) {
        if (!newName.equals(name)) {
            name = newName;
            updatedAt = at;
        }
    }

    public String code() {
        return code;
    }

    public int version() {
        return version;
    }

    public Kind kind() {
        return kind;
    }

    public Map<String, String> name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
