package org.unep.consultations.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One mandated consultation process. */
@Entity
public class Process {

    @Id
    private String code;
    @Version
    private int version;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, String> mandate;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, String> governingBody;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Term> clusters;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Term> crosscuttingIssues;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Process() {
    }

    private Process(ProcessRequest request, Instant at) {
        this.code = request.code();
        this.version = 1;
        this.title = request.title();
        this.mandate = request.mandate();
        this.governingBody = request.governingBody();
        this.clusters = request.clusters();
        this.crosscuttingIssues = request.crosscuttingIssues();
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** A new process. */
    static Process opened(ProcessRequest request, Instant at) {
        return new Process(request, at);
    }

    public String code() {
        return code;
    }

    public int version() {
        return version;
    }

    public Map<String, String> title() {
        return title;
    }

    public @Nullable Map<String, String> mandate() {
        return mandate;
    }

    public @Nullable Map<String, String> governingBody() {
        return governingBody;
    }

    public List<Term> clusters() {
        return clusters;
    }

    public List<Term> crosscuttingIssues() {
        return crosscuttingIssues;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
