package org.unep.bench.baseline;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** What a new row is made of; the same JSON as the service takes. */
public record NewRow(String process, JsonNode title, JsonNode text, String cluster, List<String> topics, JsonNode origin) {
}
