package org.unep.summary.ladder;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

/** Event: a process has a new phrase ladder in force. */
public record PhraseLadderPublished(String process, int version, JsonNode rungs, Instant publishedAt) {
}
