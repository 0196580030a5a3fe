package org.unep.consultations.statement;

import static org.unep.consultations.statement.Statement.Status.DELIVERED;
import static org.unep.consultations.statement.Statement.Status.SUBMITTED;
import static org.unep.consultations.statement.Statement.Status.WITHDRAWN;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.consultations.ConsultationProblem;

/**
 * What one participant said in one session, with its positions on proposals. Written by {@link WritingStatements} in one
 * round trip, read and moved on through Hibernate. It counts once delivered; withdrawing it takes its positions back.
 */
@Entity
public class Statement {

    /** The states of a statement. */
    @Schema(name = "StatementStatus", description = "SUBMITTED: recorded, not public. DELIVERED: public, its positions count. WITHDRAWN: taken back with its positions.")
    public enum Status {
        SUBMITTED,
        DELIVERED,
        WITHDRAWN
    }

    @Id
    private UUID id;
    @Version
    private int version;
    private String process;
    private UUID consultation;
    private UUID session;
    private @Nullable String participant;
    private List<String> onBehalfOf;
    @Enumerated(EnumType.STRING)
    private @Nullable Quantifier quantifier;
    private Instant spokenAt;
    private String language;
    private @Nullable String text;
    @ElementCollection
    @CollectionTable(name = "position", joinColumns = @JoinColumn(name = "statement"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 200)
    private List<Position> positions;
    private List<String> crosscutting;
    @Enumerated(EnumType.STRING)
    private Status status;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant deliveredAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Statement() {
    }

    private Statement(UUID id, Place place, StatementRequest request, Instant at) {
        this.id = id;
        this.version = 1;
        this.process = place.process();
        this.consultation = place.consultation();
        this.session = place.session();
        this.participant = request.participant();
        this.onBehalfOf = request.onBehalfOf();
        this.quantifier = request.quantifier();
        this.spokenAt = request.spokenAt().truncatedTo(ChronoUnit.MICROS);
        this.language = request.language();
        this.text = request.text();
        this.positions = request.positions();
        this.crosscutting = request.crosscutting();
        this.status = Status.valueOf(request.status().name());
        this.createdAt = at;
        this.updatedAt = at;
        this.deliveredAt = status == DELIVERED ? at : null;
    }

    /** A new statement, whose parts fit together. */
    static Statement made(UUID id, Place place, StatementRequest request, Instant at) {
        requireAttribution(request);
        requireDistinct(request.onBehalfOf(), "/onBehalfOf/%s", "'%s' is named twice.");
        requireDistinct(request.positions().stream().map(Position::proposal).toList(), "/positions/%s/proposal",
                "There is another position on the proposal %s; a statement has one at most.");
        for (int i = 0; i < request.positions().size(); i++) {
            request.positions().get(i).requirePartnersToBeOthers("/positions/" + i);
        }
        return new Statement(id, place, request, at);
    }

    private static void requireAttribution(StatementRequest request) {
        boolean attributed = request.participant() != null || !request.onBehalfOf().isEmpty();
        if (attributed && request.quantifier() != null) {
            throw CommonProblem.INVALID_REQUEST.at("/quantifier",
                    "It is said who spoke or for whom, so it is not to be said how many did.");
        }
        if (!attributed && request.quantifier() == null) {
            throw CommonProblem.INVALID_REQUEST.at("/quantifier",
                    "Neither participant nor onBehalfOf says who spoke, so a quantifier has to say how many did.");
        }
    }

    private static void requireDistinct(List<?> things, String pointer, String words) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < things.size(); i++) {
            if (!seen.add(things.get(i))) {
                throw CommonProblem.INVALID_REQUEST.at(pointer.formatted(i), words.formatted(things.get(i)));
            }
        }
    }

    /** Makes it count: it is public from now on. */
    void deliver(Instant at) {
        require("delivered", EnumSet.of(SUBMITTED));
        deliveredAt = at;
        move(DELIVERED, at);
    }

    /** Takes it back with its positions. */
    void withdraw(Instant at) {
        require("withdrawn", EnumSet.of(SUBMITTED, DELIVERED));
        move(WITHDRAWN, at);
    }

    private void require(String verb, Set<Status> from) {
        if (!from.contains(status)) {
            throw ConsultationProblem.ILLEGAL_TRANSITION.because("The statement is %s; only one that is %s can be %s."
                    .formatted(status, String.join(" or ", from.stream().map(Status::name).toList()), verb));
        }
    }

    private void move(Status to, Instant at) {
        status = to;
        updatedAt = at;
    }

    /** Whether the public has seen it: it was delivered once, whatever became of it. */
    boolean isPublic() {
        return deliveredAt != null;
    }

    boolean isSubmitted() {
        return status == SUBMITTED;
    }

    boolean isWithdrawn() {
        return status == WITHDRAWN;
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

    public UUID consultation() {
        return consultation;
    }

    public UUID session() {
        return session;
    }

    public @Nullable String participant() {
        return participant;
    }

    public List<String> onBehalfOf() {
        return onBehalfOf;
    }

    public @Nullable Quantifier quantifier() {
        return quantifier;
    }

    public Instant spokenAt() {
        return spokenAt;
    }

    public String language() {
        return language;
    }

    public @Nullable String text() {
        return text;
    }

    public List<Position> positions() {
        return positions;
    }

    public List<String> crosscutting() {
        return crosscutting;
    }

    public Status status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
