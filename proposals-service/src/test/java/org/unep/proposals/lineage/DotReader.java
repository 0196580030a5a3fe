package org.unep.proposals.lineage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the DOT language by its published grammar, without what this service does not write (ports, HTML, comments); what
 * is not of the grammar is refused. In a quoted string only {@code \"} is an escape; the others are resolved in labels.
 */
final class DotReader {

    private static final Pattern TOKEN = Pattern
            .compile("\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([A-Za-z_][A-Za-z_0-9]*)|(->|[\\[\\]{}=;,]))", Pattern.DOTALL);

    private final Map<String, Map<String, String>> nodes = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> edges = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> graphs = new HashMap<>();
    private final Matcher tokens;
    private final int length;
    private String token = "";
    private boolean symbol;
    private int end;

    private DotReader(String dot) {
        tokens = TOKEN.matcher(dot);
        length = dot.stripTrailing().length();
        next();
        expect("digraph");
        next();
        block("graph");
        if (end != length || !token.isEmpty()) {
            throw new IllegalArgumentException("Something follows the graph");
        }
    }

    static DotReader read(String dot) {
        return new DotReader(dot);
    }

    Map<String, Map<String, String>> nodes() {
        return nodes;
    }

    Map<String, Map<String, String>> edges() {
        return edges;
    }

    /** The label as Graphviz would show it. */
    String label(String of) {
        Map<String, String> attributes = graphs.getOrDefault(of, nodes.getOrDefault(of, Map.of()));
        return Pattern.compile("\\\\(.)").matcher(attributes.get("label"))
                .replaceAll(m -> Matcher.quoteReplacement(m.group(1).equals("n") ? "\n" : unescaped(m.group(1))))
                .replace("&amp;", "&");
    }

    private static String unescaped(String character) {
        if (!character.equals("\\")) {
            throw new IllegalArgumentException("\\" + character + " stands for something else");
        }
        return character;
    }

    private void block(String graph) {
        expect("{");
        while (!is("}")) {
            statement(graph);
        }
        next();
    }

    private void statement(String graph) {
        if (is("subgraph")) {
            next();
            String name = id();
            block(name);
            return;
        }
        String name = id();
        Map<String, Map<String, String>> of = name.equals("graph") ? graphs : nodes;
        if (is("->")) {
            next();
            name = name + " " + id();
            of = edges;
        }
        Map<String, String> attributes = attributes();
        if (!name.equals("node")) {
            of.put(name.equals("graph") ? graph : name, attributes);
        }
        expect(";");
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        expect("[");
        while (!is("]")) {
            String name = id();
            expect("=");
            if (attributes.put(name, id()) != null) {
                throw new IllegalArgumentException(name + " is there twice");
            }
            if (!is("]")) {
                expect(",");
            }
        }
        next();
        return attributes;
    }

    private String id() {
        if (symbol || end == 0) {
            throw new IllegalArgumentException("No name but '" + token + "' before character " + end);
        }
        String id = token;
        next();
        return id;
    }

    private boolean is(String expected) {
        return token.equals(expected) && (symbol || Character.isLetter(expected.charAt(0)));
    }

    private void expect(String expected) {
        if (!is(expected)) {
            throw new IllegalArgumentException("Not '" + expected + "' but '" + token + "' before character " + end);
        }
        next();
    }

    private void next() {
        if (end == length) {
            token = "";
            symbol = true;
            return;
        }
        if (!tokens.region(end, length).lookingAt()) {
            throw new IllegalArgumentException("No token at character " + end);
        }
        end = tokens.end();
        symbol = tokens.group(3) != null;
        String quoted = tokens.group(1);
        token = quoted != null ? quoted.replace("\\\"", "\"") : symbol ? tokens.group(3) : tokens.group(2);
    }
}
