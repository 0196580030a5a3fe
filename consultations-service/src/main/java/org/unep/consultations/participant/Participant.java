package org.unep.consultations.participant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SortNatural;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;

/** Who can speak. */
@Entity
@BatchSize(size = 200)
public class Participant {

    private static final String STATE_CODE = "[A-Z]{3}";

    @Id
    private String code;
    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    private ParticipantKind kind;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> name;
    private @Nullable String majorGroup;
    private @Nullable String m49;
    @ElementCollection
    @CollectionTable(name = "membership", joinColumns = @JoinColumn(name = "participant"))
    @Column(name = "party_group")
    @SortNatural
    @BatchSize(size = 200)
    private SortedSet<String> groups;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Participant() {
    }

    private Participant(ParticipantRequest request, Instant at) {
        this.code = request.code();
        this.version = 1;
        this.kind = request.kind();
        this.name = request.name();
        this.majorGroup = request.majorGroup() == null ? null : request.majorGroup().slug();
        this.m49 = request.m49();
        this.groups = new TreeSet<>(request.groups());
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** A new participant. A member State is named by its ISO code, and no government belongs to a Major Group. */
    static Participant added(ParticipantRequest request, Instant at) {
        if (request.kind() == ParticipantKind.MEMBER_STATE && !request.code().matches(STATE_CODE)) {
            throw CommonProblem.INVALID_REQUEST.at("/code", "The code of a member State is ISO 3166-1 alpha-3, such as 'CHE'.");
        }
        if (request.kind().government() && request.majorGroup() != null) {
            throw CommonProblem.INVALID_REQUEST.at("/majorGroup", "A government belongs to no Major Group.");
        }
        return new Participant(request, at);
    }

    public String code() {
        return code;
    }

    public int version() {
        return version;
    }

    public ParticipantKind kind() {
        return kind;
    }

    public Map<String, String> name() {
        return name;
    }

    public @Nullable String majorGroup() {
        return majorGroup;
    }

    public @Nullable String m49() {
        return m49;
    }

    public List<String> groups() {
        return List.copyOf(groups);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
