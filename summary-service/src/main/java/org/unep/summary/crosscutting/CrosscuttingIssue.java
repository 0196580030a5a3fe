package org.unep.summary.crosscutting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.unep.summary.proceedings.Proceedings;
import org.unep.summary.proceedings.Told.Raised;
import org.unep.summary.proceedings.Told.ReportBack;
import org.unep.summary.proceedings.Unquoted;
import org.unep.summary.support.Quantifier;

/**
 * An issue that runs across proposals: each government, group and observer counts once for it, however often it spoke.
 *
 * @param title by BCP 47 tag; null for one that is not among the process's own
 * @param raised who raised it: each named actor once, in the statement in which it first did; of statements without a name the
 *        newest for each quantifier
 * @param reports report-backs that name it
 * @param unquoted how many statements without a name there are beside those
 */
public record CrosscuttingIssue(String code, @Nullable Map<String, String> title, List<Raised> raised,
        List<ReportBack> reports, Unquoted unquoted) {

    /** The process's own first, in its order, raised or not; then whatever else was raised. */
    public static List<CrosscuttingIssue> of(Proceedings told) {
        Map<String, List<Raised>> raised = told.raised().stream().collect(Collectors.groupingBy(Raised::issue));
        Map<String, Map<String, String>> titles = new LinkedHashMap<>();
        told.process().crosscuttingIssues().forEach(i -> titles.put(i.code(), i.title()));
        TreeSet<String> codes = new TreeSet<>(raised.keySet());
        told.reportBacks().forEach(r -> codes.addAll(r.crosscutting()));
        codes.removeAll(titles.keySet());
        List<String> all = new ArrayList<>(titles.keySet());
        all.addAll(codes);
        return all.stream().map(code -> new CrosscuttingIssue(code, titles.get(code), raised.getOrDefault(code, List.of()),
                told.reportBacks().stream().filter(r -> r.crosscutting().contains(code)).toList(), told.unquoted())).toList();
    }

    /** Those of a kind that raised it: {@code GOVERNMENT}, {@code OBSERVER} or {@code GROUP}. */
    public List<Raised> by(String kind) {
        return raised.stream().filter(r -> r.kind().equals(kind)).toList();
    }

    /** The newest statements without a name that raised it, by quantifier: the more they were said to be, the earlier. */
    public SortedMap<Quantifier, List<Raised>> unnamed() {
        SortedMap<Quantifier, List<Raised>> unnamed = new TreeMap<>(Comparator.reverseOrder());
        raised.stream().filter(r -> r.actor() == null)
                .forEach(r -> unnamed.computeIfAbsent(r.statement().quantifier(), q -> new ArrayList<>()).add(r));
        return unnamed;
    }

    /** How many more statements with the quantifier there are; for the question whether there are any, at most one. */
    public long more(Quantifier quantifier) {
        return unquoted.of(code, quantifier);
    }
}
