package org.unep.consultations.consultation;

import static org.unep.consultations.consultation.Consultation.Status.CANCELLED;
import static org.unep.consultations.consultation.Consultation.Status.CLOSED;
import static org.unep.consultations.consultation.Consultation.Status.OPEN;
import static org.unep.consultations.consultation.Consultation.Status.PLANNED;
import static org.unep.consultations.consultation.Consultation.Status.REPORTED;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Guard;
import org.unep.consultations.ConsultationProblem;
import org.unep.consultations.document.Document;

/**
 * A regional consultation, a global meeting or an online consultation. Its verbs guard its state; what they refuse is a 409 of
 * the type {@code illegal-transition}.
 */
@Entity
public class Consultation {

    /** Who is consulted. */
    @Schema(name = "ConsultationKind", description = "Who is consulted.")
    public enum Kind {
        REGIONAL,
        GLOBAL,
        ONLINE
    }

    /** Where it is in its life. */
    @Schema(name = "ConsultationStatus", description = "Where a consultation is in its life.")
    public enum Status {
        /** Announced; statements are taken from all already. */
        PLANNED,
        /** Under way. */
        OPEN,
        /** Over; only the secretariat and the co-facilitators still record what was said. */
        CLOSED,
        /** What came of it is on record; no more statements. */
        REPORTED,
        /** It is not held; no more statements. */
        CANCELLED
    }

    @Id
    private UUID id;
    @Version
    private int version;
    private String process;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "party_group")
    private @Nullable String group;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;
    private @Nullable String host;
    @Embedded
    private Location location;
    @Embedded
    private @Nullable Days days;
    @Enumerated(EnumType.STRING)
    private @Nullable Modality modality;
    @Embedded
    private @Nullable Window window;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Attendance attendance;
    @Embedded
    private Agendas agendas;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Document> documents;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Outcome outcome;
    @Enumerated(EnumType.STRING)
    private Status status;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Moved> history;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Consultation() {
    }

    @SuppressWarnings("NullAway") // say() fills the rest
    private Consultation(ConsultationRequest request, Instant at) {
        this.id = Ids.next();
        this.version = 1;
        this.process = request.process();
        this.kind = request.kind();
        this.status = PLANNED;
        this.history = List.of();
        this.agendas = new Agendas(List.of(), null);
        this.createdAt = at;
        say(request, at);
    }

    /** A new consultation, whose parts fit together. */
    static Consultation announced(ConsultationRequest request, Instant at) {
        request.require(List.of());
        return new Consultation(request, at);
    }

    /** Says something else of it. What was reported may be put right; what was cancelled is not held whatever is said. */
    void revise(ConsultationRequest request, Instant at) {
        requireRevisable(request);
        if (!request.equals(ConsultationRequest.of(this))) {
            say(request, at);
        }
    }

    /** Refuses what it cannot become, whatever else the request refers to. */
    void requireRevisable(ConsultationRequest request) {
        Guard.requireState(ConsultationProblem.ILLEGAL_TRANSITION, "consultation", "revised", status, PLANNED, OPEN, CLOSED,
                REPORTED);
        requireKept("/process", process, request.process());
        requireKept("/kind", kind, request.kind());
        request.require(agendas.provisional());
    }

    private static void requireKept(String pointer, Object before, Object after) {
        if (!before.equals(after)) {
            throw CommonProblem.INVALID_REQUEST.at(pointer, "This stays as it was when the consultation was announced.");
        }
    }

    private void say(ConsultationRequest request, Instant at) {
        group = request.group();
        title = request.title();
        host = request.host();
        location = request.location();
        days = request.days();
        modality = request.modality();
        window = request.window();
        attendance = request.attendance();
        agendas = agendas.proposing(request.agenda());
        documents = request.documents();
        outcome = request.outcome();
        updatedAt = at;
    }

    /** Adopts the items, or those of the provisional agenda where they are null. */
    void adoptAgenda(@Nullable List<AgendaItem> items, Instant at) {
        Guard.requireState(ConsultationProblem.ILLEGAL_TRANSITION, "consultation", "given an agenda", status, PLANNED, OPEN,
                CLOSED);
        Agendas adopted = agendas.adopting(items);
        if (!adopted.equals(agendas)) {
            agendas = adopted;
            updatedAt = at;
        }
    }

    void open(Instant at) {
        Guard.requireState(ConsultationProblem.ILLEGAL_TRANSITION, "consultation", "opened", status, PLANNED);
        move(OPEN, null, at);
    }

    void close(Instant at) {
        Guard.requireState(ConsultationProblem.ILLEGAL_TRANSITION, "consultation", "closed", status, OPEN);
        move(CLOSED, null, at);
    }

    /** Puts on record what came of it; null where what was said of it before stays. */
    void report(@Nullable Outcome result, Instant at) {
        Guard.requireState(ConsultationProblem.ILLEGAL_TRANSITION, "consultation", "reported", status, CLOSED);
        if (result != null) {
            result.require();
            outcome = result;
        }
        move(REPORTED, null, at);
    }

    void cancel(String reason, Instant at) {
        Guard.requireState(ConsultationProblem.ILLEGAL_TRANSITION, "consultation", "cancelled", status, PLANNED, OPEN);
        move(CANCELLED, reason, at);
    }

    /** Refuses to add to it once it was reported or cancelled. */
    public void requireNotOver() {
        if (status == REPORTED || status == CANCELLED) {
            throw ConsultationProblem.CONSULTATION_NOT_OPEN.because("The consultation is %s.".formatted(status));
        }
    }

    private void move(Status to, @Nullable String reason, Instant at) {
        status = to;
        updatedAt = at;
        history = Stream.concat(history.stream(), Stream.of(new Moved(to, at, reason))).toList();
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

    public @Nullable String group() {
        return group;
    }

    public Map<String, String> title() {
        return title;
    }

    public @Nullable String host() {
        return host;
    }

    public Location location() {
        return location;
    }

    /** The time zone of its venue. */
    public ZoneId zone() {
        return ZoneId.of(location.zone());
    }

    public Days days() {
        return days == null ? Days.UNKNOWN : days;
    }

    public @Nullable Modality modality() {
        return modality;
    }

    /** When it takes statements, if it is an online one. */
    public Window window() {
        return window == null ? Window.ALWAYS : window;
    }

    public @Nullable Attendance attendance() {
        return attendance;
    }

    public Agendas agendas() {
        return agendas;
    }

    public List<Document> documents() {
        return documents;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public Status status() {
        return status;
    }

    public List<Moved> history() {
        return history;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
