package org.unep.summary.rule;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

/** Event: a process has a new support rule in force. */
public record SupportRulePublished(String process, int version, JsonNode levels, JsonNode priorities, Instant publishedAt) {
}
