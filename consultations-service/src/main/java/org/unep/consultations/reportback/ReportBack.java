package org.unep.consultations.reportback;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.id.Ids;
import org.unep.consultations.session.Session;

/** What a breakout group found, as its facilitators reported it. Its quantifiers are reported, never counted. */
@Entity
public class ReportBack {

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
        this.reportedAt = request.reportedAt().truncatedTo(ChronoUnit.MICROS);
        this.findings = request.findings();
        this.crosscutting = request.crosscutting();
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** A new report from a breakout group. */
    static ReportBack given(Session session, ReportBackRequest request, Instant at) {
        for (int i = 0; i < request.findings().size(); i++) {
            request.findings().get(i).requireQuantified("/findings/" + i);
        }
        session.requireReportable();
        return new ReportBack(session, request, at);
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

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
