package org.unep.summary.ladder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.Problem;
import org.unep.summary.ladder.PhraseLadder.Rung;
import org.unep.summary.published.Nodes;
import org.unep.summary.rule.SummaryProblem;
import org.unep.summary.support.Quantifier;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the rungs of a phrase ladder and points at every node that is wrong. */
final class LadderReader {

    private static final Set<String> FIELDS = Set.of("quantifier", "min", "minShare", "phrase");
    private static final Set<String> WHOM = Arrays.stream(Whom.values()).map(Whom::field).collect(Collectors.toSet());

    private final Nodes nodes = new Nodes(SummaryProblem.INVALID_PHRASE_LADDER);

    private LadderReader() {
    }

    /** @throws Problem {@code invalid-phrase-ladder}, with a JSON Pointer to each wrong node, the first fifty of them */
    static List<Rung> read(JsonNode rungs) {
        var reader = new LadderReader();
        List<Rung> read = reader.rungs(rungs);
        reader.nodes.check();
        return read;
    }

    // how a rung compares to the one below is only asked where each is one
    private List<Rung> rungs(JsonNode rungs) {
        if (!rungs.isArray() || rungs.isEmpty()) {
            nodes.refuse("/rungs", "must be a list with at least one rung");
            return List.of();
        }
        List<Rung> read = new ArrayList<>();
        for (int i = 0; i < rungs.size(); i++) {
            read.add(rung(rungs.get(i), "/rungs/" + i));
        }
        nodes.check();
        first(read.get(0), "/rungs/0");
        for (int i = 1; i < read.size(); i++) {
            higher(read.get(i - 1), read.get(i), "/rungs/" + i);
        }
        return List.copyOf(read);
    }

    private Rung rung(JsonNode node, String at) {
        if (!nodes.only(node, at, FIELDS)) {
            return new Rung(Quantifier.ONE, 1, null, Map.of());
        }
        Quantifier quantifier = Objects.requireNonNullElse(
                nodes.constant(Quantifier.class, node.path("quantifier"), at + "/quantifier"), Quantifier.ONE);
        JsonNode min = node.path("min");
        if (!min.isInt() || min.asInt() < 1) {
            nodes.refuse(at + "/min", "must be a whole number, 1 or more");
        }
        return new Rung(quantifier, min.asInt(), share(node.path("minShare"), quantifier, at + "/minShare"),
                phrase(node.path("phrase"), at + "/phrase"));
    }

    // whoever says most, nearly all or all speaks of a share
    private @Nullable BigDecimal share(JsonNode share, Quantifier quantifier, String at) {
        if (share.isMissingNode() || share.isNull()) {
            if (quantifier.compareTo(Quantifier.MOST) >= 0) {
                nodes.refuse(at, quantifier + " needs the share of those that spoke from which it is said");
            }
            return null;
        }
        if (!share.isNumber() || share.asDouble() <= 0 || share.asDouble() > 1) {
            nodes.refuse(at, "must be a number above 0 and up to 1");
            return null;
        }
        return share.decimalValue();
    }

    private Map<Whom, Map<String, String>> phrase(JsonNode node, String at) {
        Map<Whom, Map<String, String>> phrase = new EnumMap<>(Whom.class);
        if (!nodes.only(node, at, WHOM)) {
            return phrase;
        }
        for (Whom whom : Whom.values()) {
            phrase.put(whom, nodes.texts(node.path(whom.field()), at + "/" + whom.field()));
        }
        return phrase;
    }

    private void first(Rung rung, String at) {
        if (rung.quantifier() != Quantifier.ONE) {
            nodes.refuse(at + "/quantifier", "the first rung is that of ONE");
        }
        if (rung.min() != 1) {
            nodes.refuse(at + "/min", "the first rung begins at 1, so that every number has words");
        }
        if (rung.minShare() != null) {
            nodes.refuse(at + "/minShare", "the first rung needs no share, so that every number has words");
        }
    }

    private void higher(Rung below, Rung rung, String at) {
        if (rung.quantifier().compareTo(below.quantifier()) <= 0) {
            nodes.refuse(at + "/quantifier", rung.quantifier() + " cannot stand above " + below.quantifier());
        }
        if (rung.min() < below.min()) {
            nodes.refuse(at + "/min", "is less than that of the rung below, " + below.min());
        }
        if (orNone(rung).compareTo(orNone(below)) < 0) {
            nodes.refuse(at + "/minShare", "is less than that of the rung below");
        }
        if (rung.min() == below.min() && orNone(rung).compareTo(orNone(below)) == 0) {
            nodes.refuse(at + "/min", "is as easily reached as the rung below: its number or its share must be greater");
        }
    }

    private static BigDecimal orNone(Rung rung) {
        return rung.minShare() == null ? BigDecimal.ZERO : rung.minShare();
    }
}
