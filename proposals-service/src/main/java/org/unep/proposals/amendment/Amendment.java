package org.unep.proposals.amendment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.id.Ids;
import org.unep.chassis.security.Actor;
import org.unep.chassis.text.Flaws;
import org.unep.proposals.proposal.Occasion;
import org.unep.proposals.proposal.Revision;
import org.unep.proposals.revision.Part;

/** A proposed change to a text that was in force. Its verbs guard its state; what they refuse is a 409. */
@Entity
public class Amendment {

    @Id
    private UUID id;
    @Version
    private int version;
    private UUID proposal;
    private int base;
    @Enumerated(EnumType.STRING)
    private Part part;
    private String language;
    @Enumerated(EnumType.STRING)
    private AmendmentKind kind;
    @Column(name = "start_at")
    private @Nullable Integer start;
    @Column(name = "end_at")
    private @Nullable Integer end;
    private @Nullable String quote;
    private @Nullable String words;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> rationale;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Proponent> proponents;
    @Enumerated(EnumType.STRING)
    private AmendmentStatus status;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Decision decision;
    @Column(name = "applied_at")
    private @Nullable Integer appliedAt;
    private @Nullable Integer made;
    @Column(name = "created_by")
    private String createdBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private Actor actor;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Amendment() {
    }

    /**
     * Proposes a change.
     *
     * @param base the revision that it was written against
     * @throws org.unep.chassis.problem.Problem 400 where the request does not hold together, 422 where it does not apply to
     *         that revision
     */
    Amendment(AmendmentRequest request, Revision base, Occasion occasion) {
        request.require();
        this.id = Ids.next();
        this.version = 1;
        this.proposal = base.proposal();
        this.base = base.number();
        this.part = request.part();
        this.language = request.language();
        this.kind = request.kind();
        this.start = request.range() == null ? null : request.range().start();
        this.end = request.range() == null ? null : request.range().end();
        this.words = request.text();
        this.rationale = request.rationale() == null ? Map.of() : request.rationale();
        this.proponents = request.proponents();
        this.status = AmendmentStatus.OPEN;
        this.createdBy = occasion.by();
        this.actor = occasion.actor();
        this.createdAt = occasion.at();
        this.updatedAt = occasion.at();
        requireApplies(request.quote(), textOf(base));
    }

    private void requireApplies(@Nullable String expected, @Nullable String text) {
        if (text == null) {
            throw AmendmentProblem.AMENDMENT_DOES_NOT_APPLY.at("/language",
                    "Revision %d has no %s in this language.".formatted(base, part.name().toLowerCase(Locale.ROOT)));
        }
        Range range = range();
        if (range != null) {
            quote = range.in(text);
            if (quote == null) {
                throw AmendmentProblem.AMENDMENT_DOES_NOT_APPLY.at("/range", "The text of revision %d has %d code points."
                        .formatted(base, text.codePointCount(0, text.length())));
            }
            if (expected != null && !expected.equals(quote)) {
                throw AmendmentProblem.AMENDMENT_DOES_NOT_APPLY.at("/quote",
                        "The text of revision %d says there: '%s'.".formatted(base, shortened(quote)));
            }
        }
        requireChange(text, changed(text, range));
    }

    private void requireChange(String text, String changed) {
        if (changed.equals(text)) {
            throw AmendmentProblem.AMENDMENT_DOES_NOT_APPLY.at("/text", "The text says this already.");
        }
        Flaws.of(changed, part.max()).ifPresent(flaw -> {
            throw AmendmentProblem.AMENDMENT_DOES_NOT_APPLY.at("/text", "What comes out " + flaw + ".");
        });
    }

    private static String shortened(String quote) {
        return quote.length() <= 100 ? quote : quote.substring(0, quote.offsetByCodePoints(0, 90)) + "...";
    }

    /** The text after the change. */
    String changed(String text, @Nullable Range where) {
        String there = words == null ? "" : words;
        return where == null ? there : where.head(text) + there + where.tail(text);
    }

    /** Whether the part of a proposal can say this at all. */
    boolean isPossible(String changed) {
        return Flaws.of(changed, part.max()).isEmpty();
    }

    /**
     * Records that the change was made.
     *
     * @param where in the text that it was made in, null for the whole
     * @param revision the number of the revision that has it
     */
    void accept(@Nullable Range where, int revision, Occasion occasion) {
        appliedAt = where == null ? null : where.start();
        made = revision;
        decide(AmendmentStatus.ACCEPTED, Decision.of(occasion, revision));
    }

    void reject(Occasion occasion) {
        decide(AmendmentStatus.REJECTED, Decision.of(occasion, null));
    }

    void withdraw(Occasion occasion) {
        decide(AmendmentStatus.WITHDRAWN, Decision.of(occasion, null));
    }

    private void decide(AmendmentStatus to, Decision itsDecision) {
        requireOpen();
        status = to;
        decision = itsDecision;
        updatedAt = itsDecision.at();
    }

    void requireOpen() {
        if (!isOpen()) {
            throw AmendmentProblem.AMENDMENT_DECIDED.because("The amendment is %s.".formatted(status));
        }
    }

    /** Its text in a revision, null where that has none in the language. */
    @Nullable
    String textOf(Revision revision) {
        return part.of(revision).get(language);
    }

    /** What it is a change of. */
    Subject subject() {
        return new Subject(part, language);
    }

    /** Where in the text of its base, null for the whole. */
    @Nullable
    Range range() {
        return start == null || end == null ? null : new Range(start, end);
    }

    /** What it did to the text that it was made in, null where it worded the whole anew. */
    @Nullable
    Edit edit() {
        return appliedAt == null || start == null || end == null ? null
                : new Edit(new Range(appliedAt, appliedAt + end - start),
                        words == null ? 0 : words.codePointCount(0, words.length()));
    }

    boolean isOpen() {
        return status == AmendmentStatus.OPEN;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID proposal() {
        return proposal;
    }

    /** Number of the revision that it was written against. */
    public int base() {
        return base;
    }

    public Part part() {
        return part;
    }

    public String language() {
        return language;
    }

    public AmendmentKind kind() {
        return kind;
    }

    /** What the base has in the range, null where it is of the whole. */
    public @Nullable String quote() {
        return quote;
    }

    /** What comes there, null where nothing does. */
    public @Nullable String words() {
        return words;
    }

    public Map<String, String> rationale() {
        return rationale;
    }

    public List<Proponent> proponents() {
        return proponents;
    }

    /** As it was decided; that it lapsed is not told by this. */
    public AmendmentStatus status() {
        return status;
    }

    public @Nullable Decision decision() {
        return decision;
    }

    public Actor actor() {
        return actor;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
