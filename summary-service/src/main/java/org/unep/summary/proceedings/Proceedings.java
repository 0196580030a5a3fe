package org.unep.summary.proceedings;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.unep.summary.proceedings.Told.Actor;
import org.unep.summary.proceedings.Told.Consolidation;
import org.unep.summary.proceedings.Told.Consultation;
import org.unep.summary.proceedings.Told.Process;
import org.unep.summary.proceedings.Told.Proposal;
import org.unep.summary.proceedings.Told.Raised;
import org.unep.summary.proceedings.Told.ReportBack;
import org.unep.summary.proceedings.Told.Session;
import org.unep.summary.proceedings.Told.Stand;

/**
 * All that a process's summary is written from, at one moment of the read model. Lists are in an order that depends on
 * their content alone.
 *
 * @param stands where named actors stand now
 * @param unnamed views recorded without a name, with their quantifier: of each stance on a proposal the newest
 * @param raised who raised which cross-cutting issue: each actor once, in the statement in which it first did; of what was
 *        recorded without a name the newest for each quantifier
 * @param unquoted how much was said without a name beside the newest
 */
public record Proceedings(Process process, Map<String, Actor> actors, List<Consultation> consultations,
        Map<UUID, Session> sessions,
        Map<UUID, Proposal> proposals, List<Consolidation> consolidations, List<Stand> stands, List<Stand> unnamed,
        List<Raised> raised, List<ReportBack> reportBacks, Unquoted unquoted) {

    private static final Set<String> CLOSED = Set.of("WITHDRAWN", "DROPPED", "CONSOLIDATED");

    public static final Comparator<Proposal> BY_NUMBER = Comparator
            .comparing(Proposal::number, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Proposal::id);

    /** The acts that had this proposal as a result. */
    public List<Consolidation> consolidatedInto(UUID result) {
        return consolidations.stream().filter(c -> c.results().contains(result)).toList();
    }

    /** Every proposal from which this one descends, nearest first, each once. */
    public Set<UUID> ancestors(UUID proposal) {
        Set<UUID> ancestors = new LinkedHashSet<>();
        climb(proposal, ancestors);
        ancestors.remove(proposal);
        return ancestors;
    }

    private void climb(UUID proposal, Set<UUID> seen) {
        for (Consolidation act : consolidatedInto(proposal)) {
            act.sources().stream().filter(seen::add).forEach(source -> climb(source, seen));
        }
    }

    /** The ancestors that were put forward and not consolidated from others, by number. */
    public List<Proposal> inputs(UUID proposal) {
        return ancestors(proposal).stream().filter(a -> consolidatedInto(a).isEmpty()).map(proposals::get)
                .filter(p -> p != null).sorted(BY_NUMBER).toList();
    }

    /** The acts that took this proposal in. */
    public List<Consolidation> consolidatedFrom(UUID source) {
        return consolidations.stream().filter(c -> c.sources().contains(source)).toList();
    }

    /** The proposal and every one that descends from it, nearest first, each once. */
    public Set<UUID> withDescendants(UUID proposal) {
        Set<UUID> found = new LinkedHashSet<>();
        descend(proposal, found);
        return found;
    }

    private void descend(UUID proposal, Set<UUID> seen) {
        if (seen.add(proposal)) {
            consolidatedFrom(proposal).forEach(act -> act.results().forEach(result -> descend(result, seen)));
        }
    }

    /** Whether positions can still be taken on it. */
    public boolean isOpen(UUID proposal) {
        Proposal known = proposals.get(proposal);
        return known != null && !CLOSED.contains(known.status());
    }

    public Optional<Consultation> consultation(UUID id) {
        return consultations.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
