package org.unep.consultations.reportback;

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
import org.unep.chassis.time.Now;
import org.unep.consultations.session.Session;

/**
 * What a breakout group found, as its facilitators reported it, and amended it until a plenary took note. Its quantifiers are
 * reported, never counted.
 */
@Entity
public class ReportBack {

    /** The states of a report-back. */
    @Schema(name = "ReportBackStatus", description = "GIVEN: its facilitators may amend it. NOTED: a plenary has taken note of it, and it stays as it is.")
    public enum Status {
        GIVEN,
        NOTED
    }

    @Id
    private UUID id;
    @Version
    private int version;
    private String process;
    private UUID consultation;
    private UUID session;
    private @Nullable String cluster;
    private @Nullable Integer number;
    private Instant reportedAt;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> findings;
    private List<String> crosscutting;
    @Enumerated(EnumType.STRING)
    private Status status;
    private @Nullable Instant notedAt;
    private @Nullable UUID notedIn;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected ReportBack() {
    }

    private ReportBack(Session session, ReportBackRequest request, Instant at) {
        this.id = Ids.next();
        this.version = 1;
        this.process = session.process();
        this.consultation = session.consultation();
        this.session = session.id();
        this.cluster = session.cluster();
        this.number = session.number();
        this.status = Status.GIVEN;
        this.createdAt = at;
        say(request, at);
    }

    private void say(ReportBackRequest request, Instant at) {
        reportedAt = Now.kept(request.reportedAt());
        findings = request.findings();
        crosscutting = request.crosscutting();
        updatedAt = at;
    }

    /** A new report from a breakout group. */
    static ReportBack given(Session session, ReportBackRequest request, Instant at) {
        request.requireQuantified();
        session.requireReportable();
        return new ReportBack(session, request, at);
    }

    /** Changes what was reported, unless a plenary has taken note of it. */
    void amend(ReportBackRequest amended, Instant at) {
        requireNotNoted();
        amended.requireQuantified();
        if (!amended.equals(ReportBackRequest.of(this))) {
            say(amended, at);
        }
    }

    /** Takes note of it: from now on it stays as it is. */
    void note(Session plenary, Instant at) {
        requireNotNoted();
        if (plenary.kind() != Session.Kind.PLENARY || !plenary.consultation().equals(consultation)) {
            throw ReportBackProblem.NOT_ITS_PLENARY.at("/in",
                    "The session is a %s%s.".formatted(plenary.kind(),
                            plenary.consultation().equals(consultation) ? "" : " of another consultation"));
        }
        status = Status.NOTED;
        notedAt = at;
        notedIn = plenary.id();
        updatedAt = at;
    }

    private void requireNotNoted() {
        if (status == Status.NOTED) {
            throw ReportBackProblem.ALREADY_NOTED.because("A plenary took note of it at %s.".formatted(notedAt));
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

    public UUID consultation() {
        return consultation;
    }

    public UUID session() {
        return session;
    }

    public @Nullable String cluster() {
        return cluster;
    }

    public @Nullable Integer number() {
        return number;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public List<Finding> findings() {
        return findings;
    }

    public List<String> crosscutting() {
        return crosscutting;
    }

    public Status status() {
        return status;
    }

    public @Nullable Instant notedAt() {
        return notedAt;
    }

    public @Nullable UUID notedIn() {
        return notedIn;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
