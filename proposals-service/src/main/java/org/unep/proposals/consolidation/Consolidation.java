package org.unep.proposals.consolidation;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SortNatural;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.id.Ids;
import org.unep.chassis.security.Actor;
import org.unep.proposals.proposal.Occasion;
import org.unep.proposals.proposal.Proposal;

/** A recorded act: proposals went into others. What it did never changes; it gathers consents, and can be undone once. */
@Entity
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
    @JdbcTypeCode(SqlTypes.JSON)
    private Contributors contributors;
    @ElementCollection
    @CollectionTable(name = "consolidation_consent", joinColumns = @JoinColumn(name = "consolidation"))
    @MapKeyColumn(name = "originator")
    @SortNatural
    @BatchSize(size = 200) // a page
    private SortedMap<String, Consent> consents;
    @Column(name = "recorded_by")
    private String recordedBy;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;
    @Column(name = "undone_by")
    private @Nullable String undoneBy;
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "undone_as")
    private @Nullable Actor undoneAs;
    @Column(name = "undone_reason")
    private @Nullable String undoneReason;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Consolidation() {
    }

    /**
     * Records the act: the sources, which must be open, point at the results from now on.
     *
     * @param originators of the sources; each is asked for its consent
     * @param ordinal higher than that of every consolidation recorded before; the results carry it already
     */
    Consolidation(ConsolidationRequest request, List<Proposal> sources, List<Proposal> results,
            Collection<Originator> originators, long ordinal, Occasion occasion) {
        this.id = Ids.next();
        this.version = 1;
        this.ordinal = ordinal;
        this.process = request.process();
        this.kind = request.kind();
        this.sources = sources.stream().map(Proposal::id).toList();
        this.results = results.stream().map(Proposal::id).toList();
        this.rationale = Map.copyOf(request.rationale());
        this.contributors = request.contributorsOrNone();
        this.consents = new TreeMap<>();
        originators.forEach(o -> consents.put(o.code(), Consent.pending(o)));
        this.recordedBy = occasion.by();
        this.recordedAt = occasion.at();
        this.updatedAt = occasion.at();
        kind.require(this.sources, results.size());
        sources.forEach(source -> source.consolidate(ordinal, this.results, occasion));
    }

    /** Takes down what an originator says to it. It must not be undone. */
    void answer(String originator, ConsentRequest request, Occasion occasion) {
        requireStanding();
        consents.computeIfPresent(originator, (code, before) -> before.answered(request.status(), request.note(), occasion));
        updatedAt = occasion.at();
    }

    /** Marks it as undone, once and for ever; what that means for its proposals is theirs. */
    void undo(Occasion occasion, String reason) {
        requireStanding();
        undoneAt = occasion.at();
        undoneBy = occasion.by();
        undoneAs = occasion.actor();
        undoneReason = reason;
        updatedAt = occasion.at();
    }

    private void requireStanding() {
        if (undoneAt != null) {
            throw ConsolidationProblem.CONSOLIDATION_UNDONE.because("The consolidation was undone at %s.".formatted(undoneAt));
        }
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

    public Contributors contributors() {
        return contributors;
    }

    SortedMap<String, Consent> consents() {
        return Collections.unmodifiableSortedMap(consents);
    }

    ConsolidationView.@Nullable Undone undone() {
        return undoneAt == null || undoneAs == null || undoneReason == null ? null
                : new ConsolidationView.Undone(undoneAt, undoneAs, undoneReason);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
