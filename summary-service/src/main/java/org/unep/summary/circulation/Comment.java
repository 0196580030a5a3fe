package org.unep.summary.circulation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.id.Ids;
import org.unep.chassis.security.Actor;
import org.unep.summary.circulation.DispositionRequest.ReflectedIn;
import org.unep.summary.version.Occasion;
import org.unep.summary.version.SummaryVersion;

/** What a participant says of a sentence, or of a section, of a circulated version. */
@Entity
@Table(name = "summary_comment")
public class Comment {

    @Id
    private UUID id;
    @Version
    private int version;
    private String process;
    private UUID summary;
    private int number;
    private @Nullable String sentence;
    private @Nullable String section;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> text;
    private String participant;
    @Enumerated(EnumType.STRING)
    private CommentCamp camp;
    @JdbcTypeCode(SqlTypes.JSON)
    private Actor actor;
    private String createdBy;
    private Instant createdAt;
    private Instant updatedAt;
    private boolean deleted;
    @Enumerated(EnumType.STRING)
    private @Nullable Disposition disposition;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, String> reason;
    private @Nullable Integer reflectedVersion;
    private @Nullable String reflectedSentence;
    private @Nullable String disposedBy;
    private @Nullable String disposedAs;
    private @Nullable Instant disposedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Comment() {
    }

    Comment(String process, SummaryVersion on, CommentEdit words, String participant, CommentCamp camp, Actor actor, String by,
            Instant at) {
        this.id = Ids.next();
        this.version = 1;
        this.process = process;
        this.summary = on.summary();
        this.number = on.number();
        this.participant = participant;
        this.camp = camp;
        this.actor = actor;
        this.createdBy = by;
        this.createdAt = at;
        say(words, at);
    }

    private void say(CommentEdit words, Instant at) {
        sentence = words.sentence();
        section = words.section();
        text = words.text();
        updatedAt = at;
    }

    /** Says something else; what was made of it is to be considered anew. */
    void revise(CommentEdit words, Instant at) {
        say(words, at);
        disposition = null;
        reason = null;
        reflectedVersion = null;
        reflectedSentence = null;
        disposedBy = null;
        disposedAs = null;
        disposedAt = null;
    }

    /**
     * Whether it was made by somebody who acts as this: a comment of a delegate is of its participant's delegates, and one that
     * the secretariat entered, for whomever, of the secretariat.
     */
    boolean isOf(Actor as) {
        return as.participant() == null ? actor.equals(as) : as.participant().equals(actor.participant());
    }

    void delete(Instant at) {
        deleted = true;
        updatedAt = at;
    }

    /** Says what was made of it, in place of what was said before. */
    void dispose(DispositionRequest request, Occasion occasion) {
        ReflectedIn in = request.reflectedIn();
        disposition = request.disposition();
        reason = request.reason();
        reflectedVersion = in == null ? null : in.version();
        reflectedSentence = in == null ? null : in.sentence();
        disposedBy = occasion.by();
        disposedAs = occasion.as();
        disposedAt = occasion.at();
        updatedAt = occasion.at();
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String process() {
        return process;
    }

    UUID summary() {
        return summary;
    }

    int number() {
        return number;
    }

    @Nullable
    String sentence() {
        return sentence;
    }

    @Nullable
    String section() {
        return section;
    }

    Map<String, String> text() {
        return text;
    }

    String participant() {
        return participant;
    }

    CommentCamp camp() {
        return camp;
    }

    Actor actor() {
        return actor;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    boolean isDeleted() {
        return deleted;
    }

    /** What was made of it, null as long as nothing was. */
    @Nullable
    DispositionView disposed() {
        return disposition == null || reason == null || disposedAs == null || disposedAt == null ? null
                : new DispositionView(disposition, reason,
                        reflectedVersion == null ? null : new ReflectedIn(reflectedVersion, reflectedSentence), disposedAs,
                        disposedAt);
    }
}
