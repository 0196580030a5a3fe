package org.unep.proposals.proposal;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.security.Actor;

/** A text that was in force once: what it said, since when, who made it so and why. It never changes. */
@Entity
@Immutable
public class Revision {

    /** The proposal and the number of the revision, from 1. */
    @Embeddable
    public record Key(UUID proposal, int number) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    @MapsId("proposal")
    @ManyToOne
    @JoinColumn(name = "proposal")
    private Proposal proposal;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> text;
    @Column(name = "source_language")
    private String sourceLanguage;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Translation> translations;
    private @Nullable String reason;
    private @Nullable UUID amendment;
    @Column(name = "revised_by")
    private String revisedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Actor actor;
    @Column(name = "revised_at")
    private Instant revisedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Revision() {
    }

    Revision(Proposal proposal, int number, Wording wording, @Nullable UUID amendment, Occasion occasion) {
        this.key = new Key(proposal.id(), number);
        this.proposal = proposal;
        this.title = wording.title();
        this.text = wording.text();
        this.sourceLanguage = wording.sourceLanguage();
        this.translations = wording.translations();
        this.reason = occasion.reason();
        this.amendment = amendment;
        this.revisedBy = occasion.by();
        this.actor = occasion.actor();
        this.revisedAt = occasion.at();
    }

    public int number() {
        return key.number();
    }

    public UUID proposal() {
        return key.proposal();
    }

    public Map<String, String> title() {
        return title;
    }

    public Map<String, String> text() {
        return text;
    }

    public String sourceLanguage() {
        return sourceLanguage;
    }

    public Map<String, Translation> translations() {
        return translations;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** The amendment that made it, null where none did. */
    public @Nullable UUID amendment() {
        return amendment;
    }

    public @Nullable Actor actor() {
        return actor;
    }

    public Instant revisedAt() {
        return revisedAt;
    }
}
