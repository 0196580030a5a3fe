package org.unep.summary.proceedings;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the public can read what is cited: absolute addresses in the public APIs of the suite. */
@ApplicationScoped
public class Addresses {

    private final String proposals;
    private final String consultations;
    private final String summary;

    Addresses(@ConfigProperty(name = "suite.proposals.url") String proposals,
            @ConfigProperty(name = "suite.consultations.url") String consultations,
            @ConfigProperty(name = "suite.summary.url") String summary) {
        this.proposals = proposals;
        this.consultations = consultations;
        this.summary = summary;
    }

    public String statement(UUID id) {
        return consultations + "/v1/statements/" + id;
    }

    public String reportBack(UUID id) {
        return consultations + "/v1/report-backs/" + id;
    }

    public String consultation(UUID id) {
        return consultations + "/v1/consultations/" + id;
    }

    public String process(String code) {
        return consultations + "/v1/processes/" + code;
    }

    public String proposal(UUID id) {
        return proposals + "/v1/proposals/" + id;
    }

    public String consolidation(UUID id) {
        return proposals + "/v1/consolidations/" + id;
    }

    /** A version of a summary, in every format and language. */
    public String version(UUID id, int number) {
        return summary + "/v1/summaries/" + id + "/versions/" + number;
    }

    /** What this service says of a process, such as {@code support}. */
    public String analysis(String process, String path) {
        return summary + "/v1/processes/" + process + "/" + path;
    }

    /** A version of a summary in one language. */
    public String edition(UUID id, int number, String language) {
        return summary + "/v1/summaries/" + id + "/versions/" + number + "?language=" + language;
    }
}
