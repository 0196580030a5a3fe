package org.unep.proposals.consolidation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.unep.chassis.id.Ids;
import org.unep.proposals.proposal.Occasion;
import org.unep.proposals.proposal.Proposal;

/** A recorded act: proposals went into others. It never changes. */
@Entity
@Immutable
public class Consolidation {

    @Id
    private UUID id;
    @Version
    private int version;
    private long ordinal;
    private String process;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private List<UUID> sources;
    private List<UUID> results;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> rationale;
    @Column(name = "recorded_by")
    private String recordedBy;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Consolidation() {
    }

    /**
     * Records the act: the sources, which must be open, point at the results from now on.
     *
     * @param ordinal higher than that of every consolidation recorded before; the results carry it already
     */
    Consolidation(Kind kind, List<Proposal> sources, List<Proposal> results, Map<String, String> rationale, long ordinal,
            Occasion occasion) {
        this.id = Ids.next();
        this.version = 1;
        this.ordinal = ordinal;
        this.process = sources.get(0).process();
        this.kind = kind;
        this.sources = sources.stream().map(Proposal::id).toList();
        this.results = results.stream().map(Proposal::id).toList();
        this.rationale = Map.copyOf(rationale);
        this.recordedBy = occasion.by();
        this.recordedAt = occasion.at();
        kind.require(this.sources, results.size());
        sources.forEach(source -> source.consolidate(ordinal, this.results, occasion));
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String process() {
        return process;
    }

    public Kind kind() {
        return kind;
    }

    public List<UUID> sources() {
        return sources;
    }

    public List<UUID> results() {
        return results;
    }

    public Map<String, String> rationale() {
        return rationale;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
