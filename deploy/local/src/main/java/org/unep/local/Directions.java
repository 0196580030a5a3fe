package org.unep.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Where to look next, once the suite is up. */
final class Directions {

    private Directions() {
    }

    /** A line for each address, file and command. */
    static List<String> of(Suite suite, Api api, String process) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        for (JsonNode summary : api.all(Context.SUMMARY, "/v1/processes/" + process + "/summaries")) {
            lines.add(line("Summary", suite.uri(Context.SUMMARY) + "/v1/summaries/" + summary.path("id").asText()
                    + "/versions/" + summary.path("versions").size() + " (HTML, PDF, DOCX and more; ?language=fr)"));
        }
        lines.add(line("Board of the plenary", suite.uri(Context.SUMMARY) + "/v1/processes/" + process + "/board"));
        lines.add(line("How it is computed", suite.uri(Context.SUMMARY) + "/v1/processes/" + process + "/support/method"));
        String lineage = "/v1/lineage?process=" + process;
        lines.add(line("Lineage", suite.uri(Context.PROPOSALS) + lineage + " (drawn for Accept: image/svg+xml)"));
        lines.add(line("Lineage, drawn", drawing(suite, api.get(Context.PROPOSALS, lineage, "image/svg+xml").text())));
        Arrays.stream(Context.values())
                .forEach(context -> lines.add(line(context.service(), suite.uri(context) + "/q/swagger-ui")));
        Path tokens = suite.settings().directory().resolve("tokens");
        lines.add(line("Tokens", tokens + "/<role>.jwt, delegate-<code>.jwt, observer-<code>.jwt"));
        lines.add(line("Logs", suite.settings().directory().resolve("logs").toString()));
        lines.add("");
        lines.add("Try: curl -s " + suite.uri(Context.SUMMARY) + "/v1/processes/" + process + "/priorities");
        lines.add("     curl -s -X POST " + suite.uri(Context.SUMMARY) + "/v1/processes/" + process
                + "/summaries -H \"Authorization: Bearer $(cat " + tokens.resolve("co-chair.jwt") + ")\"");
        lines.add("");
        return lines;
    }

    private static String drawing(Suite suite, String svg) {
        try {
            return Files.writeString(suite.settings().directory().resolve("lineage.svg"), svg).toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String name, String value) {
        return "%-22s %s".formatted(name, value);
    }
}
