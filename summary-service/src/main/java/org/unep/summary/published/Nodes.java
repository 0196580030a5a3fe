package org.unep.summary.published;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.problem.ProblemType;
import org.unep.chassis.text.Flaws;
import org.unep.chassis.text.Languages;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads nodes of what is published and notes every one that is wrong, so that the reading goes on. One per reading. */
public final class Nodes {

    /** Who has more to put right than this is told the rest afterwards. */
    static final int MAX_WRONG = 50;
    private static final int MAX_TEXT = 500; // characters
    private static final int MAX_LANGUAGES = 20;

    private final ProblemType type;
    private final List<Problem.At> wrong = new ArrayList<>();

    /** @param type of the problem that wrong nodes are */
    public Nodes(ProblemType type) {
        this.type = type;
    }

    /** Notes what is wrong and where. */
    public void refuse(String pointer, String detail) {
        wrong.add(new Problem.At(pointer, detail));
    }

    /** @throws Problem where anything was wrong, with a JSON Pointer to each wrong node, the first fifty of them */
    public void check() {
        if (wrong.isEmpty()) {
            return;
        }
        Problem problem = type.because(wrong.get(0).detail());
        for (Problem.At place : wrong.subList(0, Math.min(MAX_WRONG, wrong.size()))) {
            problem = problem.at(place.pointer(), place.detail());
        }
        throw problem;
    }

    /** A language map with at least one text, for short texts: under tags of languages that there are, one for each. */
    public Map<String, String> texts(JsonNode node, String at) {
        if (!node.isObject() || node.isEmpty() || node.size() > MAX_LANGUAGES) {
            refuse(at, "must be a language map with 1 to " + MAX_LANGUAGES + " texts, such as {\"en\": \"...\"}");
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        Set<String> languages = new HashSet<>();
        node.fields().forEachRemaining(f -> {
            wrong(f.getKey(), f.getValue(), languages).ifPresent(words -> refuse(at + "/" + escaped(f.getKey()), words));
            texts.put(f.getKey(), f.getValue().asText());
        });
        return texts;
    }

    private static Optional<String> wrong(String tag, JsonNode text, Set<String> languages) {
        if (!Languages.isTag(tag)) {
            return Optional.of("stands under what is not the BCP 47 tag of a language, such as 'en'");
        }
        if (!languages.add(Languages.canonical(tag))) {
            return Optional.of("stands under the tag of a language that is there already");
        }
        return text.isTextual() ? Flaws.of(text.asText(), MAX_TEXT) : Optional.of("must be a text");
    }

    /** The constant that the node names; null where it names none. */
    public <E extends Enum<E>> @Nullable E constant(Class<E> type, JsonNode node, String at) {
        for (E constant : type.getEnumConstants()) {
            if (node.isTextual() && constant.name().equals(node.asText())) {
                return constant;
            }
        }
        refuse(at, (node.isValueNode() ? "'" + node.asText() + "'" : "this") + " is not one of "
                + List.of(type.getEnumConstants()));
        return null;
    }

    /** Whether it is an object, whose fields can be read on; there can be no other fields. */
    public boolean only(JsonNode node, String at, Set<String> fields) {
        if (!node.isObject()) {
            refuse(at, "must be an object");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                refuse(at + "/" + escaped(name),
                        "there is no field '" + name + "' here; known are " + fields.stream().sorted().toList());
            }
        });
        return node.isObject();
    }

    /** The name as it stands in a JSON Pointer. */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1"); // RFC 6901
    }
}
