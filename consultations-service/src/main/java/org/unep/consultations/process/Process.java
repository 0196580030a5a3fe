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
import org.unep.chassis.problem.CommonProblem;
import org.unep.consultations.document.Document;

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
    private @Nullable Document mandateDocument;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, String> governingBody;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable GoverningSession reportsTo;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Map<String, String>> objectives;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Document> documents;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Term> clusters;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Term> crosscuttingIssues;
    @JdbcTypeCode(SqlTypes.JSON)
    private PositionPolicy positions;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Process() {
    }

    @SuppressWarnings("NullAway") // say() fills the rest
    private Process(ProcessRequest request, Instant at) {
        this.code = request.code();
        this.version = 1;
        this.createdAt = at;
        say(request, at);
    }

    /** A new process, whose parts fit together. */
    static Process opened(ProcessRequest request, Instant at) {
        request.require(null);
        return new Process(request, at);
    }

    /** Says something else of it. Its code means it for ever. */
    void revise(ProcessRequest request, Instant at) {
        if (!request.code().equals(code)) {
            throw CommonProblem.INVALID_REQUEST.at("/code", "A code means one process for ever.");
        }
        ProcessRequest before = ProcessRequest.of(this);
        request.require(before);
        if (!request.equals(before)) {
            say(request, at);
        }
    }

    private void say(ProcessRequest request, Instant at) {
        title = request.title();
        mandate = request.mandate();
        mandateDocument = request.mandateDocument();
        governingBody = request.governingBody();
        reportsTo = request.reportsTo();
        objectives = request.objectives();
        documents = request.documents();
        clusters = request.clusters();
        crosscuttingIssues = request.crosscuttingIssues();
        positions = request.positions();
        updatedAt = at;
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

    public @Nullable Document mandateDocument() {
        return mandateDocument;
    }

    public @Nullable Map<String, String> governingBody() {
        return governingBody;
    }

    public @Nullable GoverningSession reportsTo() {
        return reportsTo;
    }

    public List<Map<String, String>> objectives() {
        return objectives;
    }

    public List<Document> documents() {
        return documents;
    }

    public List<Term> clusters() {
        return clusters;
    }

    public List<Term> crosscuttingIssues() {
        return crosscuttingIssues;
    }

    /** How exact positions on its proposals have to be. */
    public PositionPolicy positions() {
        return positions;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
