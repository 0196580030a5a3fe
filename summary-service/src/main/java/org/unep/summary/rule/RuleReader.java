package org.unep.summary.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.Problem;
import org.unep.summary.published.Nodes;
import org.unep.summary.support.Quantifier;
import org.unep.summary.support.Stance;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the grammar of a support rule and points at every node that is wrong. */
public final class RuleReader {

    /** Deeper nesting serves no reader of the rule. */
    static final int MAX_DEPTH = 16;
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Set<String> CAMP_FIELDS = Set.of("stances", "min", "minShare");
    /** Stands where a wrong condition stood, so that the reading goes on. */
    private static final Condition WRONG = new Condition.Any(List.of());

    private final Nodes nodes = new Nodes(SummaryProblem.INVALID_SUPPORT_RULE);
    private final Set<String> names = new HashSet<>();

    private RuleReader() {
    }

    /** The same for a rule that does not say how priorities are weighed. */
    public static SupportRule read(int version, JsonNode levels) {
        return read(version, levels, null);
    }

    /**
     * @param levels the JSON array {@code levels} of a rule
     * @param priorities its JSON object {@code priorities}; where there is none, the suite's weights hold
     * @throws Problem {@code invalid-support-rule}, with a JSON Pointer to each wrong node, the first fifty of them
     */
    public static SupportRule read(int version, JsonNode levels, @Nullable JsonNode priorities) {
        var reader = new RuleReader();
        List<SupportRule.Level> read = reader.levels(levels);
        Weights weights = new WeightsReader(reader).read(priorities);
        reader.nodes.check();
        return new SupportRule(version, read, weights);
    }

    private List<SupportRule.Level> levels(JsonNode levels) {
        if (!levels.isArray() || levels.isEmpty()) {
            refuse("/levels", "must be a list with at least one level");
            return List.of();
        }
        List<SupportRule.Level> read = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            read.add(level(levels.get(i), "/levels/" + i, i == levels.size() - 1));
        }
        return List.copyOf(read);
    }

    private SupportRule.Level level(JsonNode node, String at, boolean last) {
        if (!only(node, at, Set.of("level", "phrase", "when"))) {
            return new SupportRule.Level("", Map.of(), null);
        }
        return new SupportRule.Level(name(node.path("level"), at + "/level"), nodes.texts(node.path("phrase"), at + "/phrase"),
                when(node.path("when"), at + "/when", last));
    }

    private String name(JsonNode node, String at) {
        String name = node.asText();
        if (!node.isTextual() || !NAME.matcher(name).matches()) {
            refuse(at, "must be a name in capitals, such as BROAD");
        } else if (!names.add(name)) {
            refuse(at, "'" + name + "' stands twice");
        }
        return name;
    }

    private @Nullable Condition when(JsonNode node, String at, boolean last) {
        boolean none = node.isMissingNode() || node.isNull();
        if (none && !last) {
            refuse(at, "only the last level goes without a condition");
        } else if (!none && last) {
            refuse(at, "the last level must have no condition, so that every proposal has a level");
        }
        return none ? null : condition(node, at, 1);
    }

    private Condition condition(JsonNode node, String at, int depth) {
        if (depth > MAX_DEPTH) {
            return refuse(at, "conditions are nested more than " + MAX_DEPTH + " deep");
        }
        if (!node.isObject() || node.size() != 1) {
            return refuse(at, "a condition has exactly one of all, any, not, governments, observers, groups, reported");
        }
        String kind = node.fieldNames().next();
        JsonNode of = node.get(kind);
        String inner = at + "/" + escaped(kind);
        return switch (kind) {
            case "all" -> new Condition.All(conditions(of, inner, depth));
            case "any" -> new Condition.Any(conditions(of, inner, depth));
            case "not" -> new Condition.Not(condition(of, inner, depth + 1));
            case "governments", "observers" -> camp(kind.equals("governments"), of, inner);
            case "groups" -> groups(of, inner);
            case "reported" -> reported(of, inner);
            default -> refuse(inner, "'" + kind + "' is not a condition");
        };
    }

    private List<Condition> conditions(JsonNode node, String at, int depth) {
        if (!node.isArray() || node.isEmpty()) {
            refuse(at, "must be a list with at least one condition");
        }
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            conditions.add(condition(node.get(i), at + "/" + i, depth + 1));
        }
        return List.copyOf(conditions);
    }

    private Condition camp(boolean governments, JsonNode node, String at) {
        if (!only(node, at, CAMP_FIELDS)) {
            return WRONG;
        }
        JsonNode share = node.get("minShare");
        boolean isShare = share == null || share.isNumber() && share.asDouble() >= 0 && share.asDouble() <= 1;
        if (!isShare) {
            refuse(at + "/minShare", "must be a number from 0 to 1");
        }
        return new Condition.Camp(governments, stances(node, at, false), min(node, at),
                share == null || !isShare ? null : share.decimalValue());
    }

    private Condition groups(JsonNode node, String at) {
        if (!only(node, at, Set.of("stances", "min"))) {
            return WRONG;
        }
        Integer min = min(node, at);
        return new Condition.Groups(stances(node, at, false), min == null ? 1 : min);
    }

    private Condition reported(JsonNode node, String at) {
        if (!only(node, at, Set.of("stances", "quantifier", "min"))) {
            return WRONG;
        }
        Integer min = min(node, at);
        JsonNode quantifier = node.get("quantifier");
        return new Condition.Reported(stances(node, at, true),
                quantifier == null ? null : nodes.constant(Quantifier.class, quantifier, at + "/quantifier"),
                min == null ? 1 : min);
    }

    private @Nullable Integer min(JsonNode node, String at) {
        JsonNode min = node.get("min");
        if (min == null) {
            return null;
        }
        if (!min.isInt() || min.asInt() < 0) {
            refuse(at + "/min", "must be a whole number, from 0 to " + Integer.MAX_VALUE);
        }
        return min.asInt();
    }

    private Set<Stance> stances(JsonNode node, String at, boolean mixedToo) {
        JsonNode list = node.path("stances");
        if (!list.isArray() || list.isEmpty()) {
            refuse(at + "/stances", "must be a list with at least one stance");
        }
        Set<Stance> stances = EnumSet.noneOf(Stance.class);
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            Stance stance = nodes.constant(Stance.class, list.get(i), at + "/stances/" + i);
            if (stance != null && !stance.isPosition() && !mixedToo) {
                refuse(at + "/stances/" + i, "'MIXED' is reported by breakouts, never anybody's position");
            } else if (stance != null) {
                stances.add(stance);
            }
        }
        return stances;
    }

    /** Whether it is an object, whose fields can be read on. */
    boolean only(JsonNode node, String at, Set<String> fields) {
        return nodes.only(node, at, fields);
    }

    static String escaped(String name) {
        return Nodes.escaped(name);
    }

    /** Notes what is wrong and where; what it returns stands in the place of a condition. */
    Condition refuse(String pointer, String detail) {
        nodes.refuse(pointer, detail);
        return WRONG;
    }
}
