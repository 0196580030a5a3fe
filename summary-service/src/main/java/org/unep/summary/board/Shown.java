package org.unep.summary.board;

import java.util.List;
import java.util.Map;

import org.unep.summary.rule.SupportRule;
import org.unep.summary.support.Support;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * All that a board shows, as it was at one moment.
 *
 * @param groups names of the groups by their codes
 */
record Shown(Support support, SupportRule rule, Process process, Map<String, Map<String, String>> groups) {

    /** What its owner tells of a process. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Process(Map<String, String> title, List<Cluster> clusters) {
    }

    /** A cluster of proposals. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cluster(String code, Map<String, String> title) {
    }
}
