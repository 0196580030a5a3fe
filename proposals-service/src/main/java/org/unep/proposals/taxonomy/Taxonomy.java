package org.unep.proposals.taxonomy;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;

/** The terms that the topics or a facet of a process's proposals are taken from. */
@Entity
public class Taxonomy {

    /** The process, and the code of the taxonomy in it. */
    @Embeddable
    public record Key(String process, String code) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    @Version
    private int version;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Term> terms;
    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Taxonomy() {
    }

    Taxonomy(Key key) {
        this.key = key;
        this.version = 1;
    }

    /** Replaces title and terms. What a proposal was sorted under before stays as it is. */
    void publish(Map<String, String> newTitle, List<Term> newTerms, Instant at) {
        requireTree(newTerms);
        title = newTitle;
        terms = List.copyOf(newTerms);
        updatedAt = at;
    }

    // distinct codes, and every path along `broader` ends at the top
    private static void requireTree(List<Term> terms) {
        Map<String, @Nullable String> broader = new HashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (broader.containsKey(term.code())) {
                throw CommonProblem.INVALID_REQUEST.at("/terms/" + i + "/code",
                        "The term '" + term.code() + "' is there twice.");
            }
            broader.put(term.code(), term.broader());
        }
        for (int i = 0; i < terms.size(); i++) {
            Set<String> path = new HashSet<>();
            for (String code = terms.get(i).code(); code != null; code = broader.get(code)) {
                if (!broader.containsKey(code) || !path.add(code)) {
                    throw CommonProblem.INVALID_REQUEST.at("/terms/" + i + "/broader",
                            broader.containsKey(code) ? "The term is part of itself." : "There is no term '" + code + "'.");
                }
            }
        }
    }

    public String process() {
        return key.process();
    }

    public String code() {
        return key.code();
    }

    public int version() {
        return version;
    }

    public Map<String, String> title() {
        return title;
    }

    public List<Term> terms() {
        return terms;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
