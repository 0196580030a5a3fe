package org.unep.summary.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.id.Ids;

/** Where a portal wants to be told of events, of which, and the secret by which it knows that they are ours. */
@Entity
public class Webhook {

    /** Whether events are delivered. */
    @Schema(name = "WebhookStatus", description = "ACTIVE: events are delivered. PAUSED: they are kept until it is ACTIVE again. GONE: the endpoint answered 410 and wants no more; what is due is kept too, and ACTIVE resumes it.")
    public enum Status {
        ACTIVE,
        PAUSED,
        GONE
    }

    @Id
    private UUID id;
    @Version
    private int version;
    private String url;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> types;
    private @Nullable String process;
    private @Nullable String description;
    @Enumerated(EnumType.STRING)
    private Status status;
    private byte @Nullable [] secret;
    private byte @Nullable [] previousSecret;
    private @Nullable Instant previousUntil;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Webhook() {
    }

    private Webhook(WebhookRequest request, Instant at) {
        this.id = Ids.next();
        this.version = 1;
        this.url = request.url();
        this.types = request.types();
        this.process = request.process();
        this.description = request.description();
        this.status = Status.ACTIVE;
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** A new one, for which events are kept from now on, and which is sent them once it has a secret. */
    static Webhook subscribed(WebhookRequest request, Instant at) {
        return new Webhook(request, at);
    }

    /** Changes where it is told, of what, and whether. */
    void revise(WebhookEdit edit, Instant at) {
        if (edit.equals(WebhookEdit.of(this))) {
            return;
        }
        url = edit.url();
        types = edit.types();
        process = edit.process();
        description = edit.description();
        status = edit.status();
        updatedAt = at;
    }

    /** Gives it another secret; what is sent until then is signed with the one before too, if there was one. */
    void rotate(Secret next, Instant until, Instant at) {
        previousSecret = secret;
        previousUntil = secret == null ? null : until;
        secret = next.bytes();
        updatedAt = at;
    }

    /** The endpoint at the address said that it wants no more. */
    void gone(String address, Instant at) {
        if (status == Status.ACTIVE && url.equals(address)) {
            status = Status.GONE;
            updatedAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String url() {
        return url;
    }

    public List<String> types() {
        return types;
    }

    public @Nullable String process() {
        return process;
    }

    public @Nullable String description() {
        return description;
    }

    public Status status() {
        return status;
    }

    /** Until when the secret before this one signs too; null where there is none. */
    public @Nullable Instant previousUntil() {
        return previousUntil;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
