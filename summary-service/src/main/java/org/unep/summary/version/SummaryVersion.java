package org.unep.summary.version;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;

/**
 * A version of a summary's text: a draft, then circulated, then final. Its verbs guard its state; what they refuse is a 409.
 * Its row is made where it is drafted, and its texts are editions.
 */
@Entity
public class SummaryVersion {

    /** How far a version has come. */
    @Schema(name = "SummaryVersionStatus", description = "How far a version has come: DRAFT, CIRCULATED for comments, or FINAL.")
    public enum Status {
        DRAFT,
        CIRCULATED,
        FINAL
    }

    /** Which version it is. */
    @Embeddable
    public record Key(UUID summary, int number) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    @Enumerated(EnumType.STRING)
    private Status status;
    @Version
    private int revision;
    @Column(updatable = false)
    private String language;
    @Column(updatable = false)
    private int ruleVersion;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<EditorialSentence> edits;
    private @Nullable Instant commentsUntil;
    private @Nullable Instant circulatedAt;
    private @Nullable Instant finalizedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected SummaryVersion() {
    }

    public UUID summary() {
        return key.summary();
    }

    public int number() {
        return key.number();
    }

    public Status status() {
        return status;
    }

    /** Grows by one with every change, from 1. */
    public int revision() {
        return revision;
    }

    /** BCP 47 tag of the edition that is the original. */
    public String language() {
        return language;
    }

    /** Version of the support rule that computed its levels. */
    public int ruleVersion() {
        return ruleVersion;
    }

    public @Nullable Instant commentsUntil() {
        return commentsUntil;
    }

    List<EditorialSentence> edits() {
        return edits;
    }

    /** One of the Co-Chairs' sentences; otherwise 404. */
    EditorialSentence edit(String id) {
        return edits.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow(
                () -> CommonProblem.NOT_FOUND.because("The Co-Chairs have no sentence '" + id + "' in this version."));
    }

    /** Puts these sentences of the Co-Chairs in the place of those that it has. */
    void edit(List<EditorialSentence> now) {
        requireDraft();
        edits = List.copyOf(now);
    }

    void circulate(Instant until, Instant at) {
        requireDraft();
        status = Status.CIRCULATED;
        commentsUntil = until;
        circulatedAt = at;
    }

    /** Makes it final; its editions have to be by then what they will be for ever. */
    void conclude(Instant at) {
        requireCirculated();
        status = Status.FINAL;
        finalizedAt = at;
    }

    /** Refuses to go on where it is not a draft. */
    public void requireDraft() {
        if (status != Status.DRAFT) {
            throw (status == Status.FINAL ? VersionProblem.VERSION_FINAL : VersionProblem.VERSION_NOT_DRAFT)
                    .because("Version %d is %s.".formatted(number(), status));
        }
    }

    /** Refuses to go on where it is not circulated. */
    public void requireCirculated() {
        if (status != Status.CIRCULATED) {
            throw (status == Status.FINAL ? VersionProblem.VERSION_FINAL : VersionProblem.VERSION_NOT_CIRCULATED)
                    .because("Version %d is %s.".formatted(number(), status));
        }
    }

    /** Refuses to go on where no comments are taken, or not any more. */
    public void requireOpenToComments(Instant at) {
        requireCirculated();
        if (commentsUntil == null || !at.isBefore(commentsUntil)) {
            throw VersionProblem.COMMENTS_CLOSED.because("Comments on version %d were taken until %s."
                    .formatted(number(), commentsUntil));
        }
    }

    void requireFinal() {
        if (status != Status.FINAL) {
            throw VersionProblem.VERSION_NOT_FINAL.because("Version %d is %s.".formatted(number(), status));
        }
    }
}
