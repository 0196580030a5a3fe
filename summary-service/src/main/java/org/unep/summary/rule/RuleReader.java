package org.unep.summary.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.Problem;
import org.unep.summary.support.Quantifier;
import org.unep.summary.support.Stance;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the grammar of a support rule and points at the node that is wrong. */
public final class RuleReader {

    /** Deeper nesting serves no reader of the rule. */
    static final int MAX_DEPTH = 16;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    /** Not blank, and nothing that PostgreSQL cannot hold. */
    private static final Pattern TEXT = Pattern.compile("(?s)(?=.*\\S)[^\\x00\\p{Cs}]*");
    private static final Set<String> CAMP_FIELDS = Set.of("stances", "min", "minShare");

    private RuleReader() {
    }

    /** The same for a rule that does not say how priorities are weighed. */
    public static SupportRule read(int version, JsonNode levels) {
        return read(version, levels, null);
    }

    /**
     * @param levels the JSON array {@code levels} of a rule
     * @param priorities its JSON object {@code priorities}; where there is none, the suite's weights hold
     * @throws Problem {@code invalid-support-rule}, with a JSON Pointer to the first wrong node
     */
    public static SupportRule read(int version, JsonNode levels, @Nullable JsonNode priorities) {
        if (!levels.isArray() || levels.isEmpty()) {
            throw wrong("/levels", "must be a list with at least one level");
        }
        List<SupportRule.Level> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < levels.size(); i++) {
            var level = level(levels.get(i), "/levels/" + i, i == levels.size() - 1);
            if (!names.add(level.level())) {
                throw wrong("/levels/" + i + "/level", "'" + level.level() + "' stands twice");
            }
            read.add(level);
        }
        return new SupportRule(version, List.copyOf(read), WeightsReader.read(priorities));
    }

    private static SupportRule.Level level(JsonNode node, String at, boolean last) {
        only(node, at, Set.of("level", "phrase", "when"));
        String name = node.path("level").asText();
        if (!name.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw wrong(at + "/level", "must be a name in capitals, such as BROAD");
        }
        JsonNode when = node.get("when");
        boolean none = when == null || when.isNull();
        if (none && !last) {
            throw wrong(at + "/when", "only the last level goes without a condition");
        }
        if (!none && last) {
            throw wrong(at + "/when", "the last level must have no condition, so that every proposal has a level");
        }
        return new SupportRule.Level(name, phrase(node.path("phrase"), at + "/phrase"),
                none ? null : condition(when, at + "/when", 1));
    }

    private static Map<String, String> phrase(JsonNode node, String at) {
        Map<String, String> phrase = new LinkedHashMap<>();
        node.fields().forEachRemaining(f -> {
            if (!LANGUAGE.matcher(f.getKey()).matches()) {
                throw wrong(at + "/" + escaped(f.getKey()), "must stand under a BCP 47 language tag, such as en");
            }
            if (!f.getValue().isTextual() || !TEXT.matcher(f.getValue().asText()).matches()) {
                throw wrong(at + "/" + f.getKey(), "must be a text, without the NUL character and halves of characters");
            }
            phrase.put(f.getKey(), f.getValue().asText());
        });
        if (phrase.isEmpty()) {
            throw wrong(at, "must be a language map with at least one text");
        }
        return phrase;
    }

    private static Condition condition(JsonNode node, String at, int depth) {
        if (depth > MAX_DEPTH) {
            throw wrong(at, "conditions are nested more than " + MAX_DEPTH + " deep");
        }
        if (!node.isObject() || node.size() != 1) {
            throw wrong(at, "a condition has exactly one of all, any, not, governments, observers, groups, reported");
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
            default -> throw wrong(inner, "'" + kind + "' is not a condition");
        };
    }

    private static List<Condition> conditions(JsonNode node, String at, int depth) {
        if (!node.isArray() || node.isEmpty()) {
            throw wrong(at, "must be a list with at least one condition");
        }
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            conditions.add(condition(node.get(i), at + "/" + i, depth + 1));
        }
        return List.copyOf(conditions);
    }

    private static Condition camp(boolean governments, JsonNode node, String at) {
        only(node, at, CAMP_FIELDS);
        JsonNode share = node.get("minShare");
        if (share != null && (!share.isNumber() || share.asDouble() < 0 || share.asDouble() > 1)) {
            throw wrong(at + "/minShare", "must be a number from 0 to 1");
        }
        return new Condition.Camp(governments, stances(node, at, false), min(node, at),
                share == null ? null : share.decimalValue());
    }

    private static Condition groups(JsonNode node, String at) {
        only(node, at, Set.of("stances", "min"));
        Integer min = min(node, at);
        return new Condition.Groups(stances(node, at, false), min == null ? 1 : min);
    }

    private static Condition reported(JsonNode node, String at) {
        only(node, at, Set.of("stances", "quantifier", "min"));
        Integer min = min(node, at);
        JsonNode quantifier = node.get("quantifier");
        return new Condition.Reported(stances(node, at, true),
                quantifier == null ? null : constant(Quantifier.class, quantifier, at + "/quantifier"), min == null ? 1 : min);
    }

    private static @Nullable Integer min(JsonNode node, String at) {
        JsonNode min = node.get("min");
        if (min == null) {
            return null;
        }
        if (!min.isInt() || min.asInt() < 0) {
            throw wrong(at + "/min", "must be a whole number, 0 or more");
        }
        return min.asInt();
    }

    private static Set<Stance> stances(JsonNode node, String at, boolean mixedToo) {
        JsonNode list = node.path("stances");
        if (!list.isArray() || list.isEmpty()) {
            throw wrong(at + "/stances", "must be a list with at least one stance");
        }
        Set<Stance> stances = EnumSet.noneOf(Stance.class);
        for (int i = 0; i < list.size(); i++) {
            Stance stance = constant(Stance.class, list.get(i), at + "/stances/" + i);
            if (!stance.isPosition() && !mixedToo) {
                throw wrong(at + "/stances/" + i, "'MIXED' is reported by breakouts, never anybody's position");
            }
            stances.add(stance);
        }
        return stances;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String at) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(node.asText())) {
                return constant;
            }
        }
        throw wrong(at, "'" + node.asText() + "' is not one of " + List.of(type.getEnumConstants()));
    }

    static void only(JsonNode node, String at, Set<String> fields) {
        if (!node.isObject()) {
            throw wrong(at, "must be an object");
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!fields.contains(name)) {
                throw wrong(at + "/" + escaped(name),
                        "there is no field '" + name + "' here; known are " + fields.stream().sorted().toList());
            }
        }
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1"); // RFC 6901
    }

    static Problem wrong(String pointer, String detail) {
        return SummaryProblem.INVALID_SUPPORT_RULE.at(pointer, detail);
    }
}
