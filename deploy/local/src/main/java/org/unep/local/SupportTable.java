package org.unep.local;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** What {@code GET .../support} says, for a console. */
final class SupportTable {

    private static final int TITLE_WIDTH = 58;
    private static final String ROW = "%3s  %-" + TITLE_WIDTH + "s  %-13s  %-22s  %-9s  %-9s  %s";

    private static final List<String> IN_FAVOUR = List.of("SUPPORT", "SUPPORT_WITH_CONDITIONS");

    private SupportTable() {
    }

    /** One line for each proposal, under the heading. */
    static List<String> of(JsonNode support) {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("", "", "", "governments: for, with", "observers", "breakouts", "groups"));
        lines.add(ROW.formatted("no", "proposal", "level", "conditions, concerned,", "for/spoke", "in favour", "in favour"));
        lines.add(ROW.formatted("", "", "", "opposed", "", "", "").stripTrailing());
        support.path("items").forEach(item -> lines.add(row(item)));
        return lines;
    }

    private static String row(JsonNode item) {
        return ROW.formatted(item.path("number").asText("-"), title(item), item.path("level").asText(),
                governments(item.path("governments")), observers(item.path("observers")), breakouts(item.path("reported")),
                groups(item.path("groups")))
                .stripTrailing();
    }

    private static String governments(JsonNode camp) {
        return "%4d %4d %4d %4d".formatted(camp.path("SUPPORT").asInt(), camp.path("SUPPORT_WITH_CONDITIONS").asInt(),
                camp.path("CONCERN").asInt(), camp.path("OPPOSE").asInt());
    }

    private static String observers(JsonNode camp) {
        return "%4d/%d".formatted(camp.path("SUPPORT").asInt() + camp.path("SUPPORT_WITH_CONDITIONS").asInt(),
                camp.path("spoke").asInt());
    }

    private static String title(JsonNode item) {
        String title = item.path("title").path("en").asText(item.path("title").toString());
        return title.length() <= TITLE_WIDTH ? title : title.substring(0, TITLE_WIDTH - 3) + "...";
    }

    private static String breakouts(JsonNode reported) {
        long sessions = StreamSupport.stream(reported.spliterator(), false)
                .filter(finding -> IN_FAVOUR.contains(finding.path("stance").asText()))
                .map(finding -> finding.path("session").asText()).distinct().count();
        return "%4d".formatted(sessions);
    }

    private static String groups(JsonNode groups) {
        return IN_FAVOUR.stream()
                .flatMap(stance -> StreamSupport.stream(groups.path(stance).spliterator(), false)).map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
