package org.unep.summary.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.summary.assignment.AssignedLevels;
import org.unep.summary.proceedings.Addresses;
import org.unep.summary.rule.SupportRule;
import org.unep.summary.support.Actors.Actor;
import org.unep.summary.support.Ancestors.Ancestor;
import org.unep.summary.support.Explanation.History;
import org.unep.summary.support.Explanation.Inherited;
import org.unep.summary.support.Explanation.Standing;
import org.unep.summary.support.Explanation.Subject;
import org.unep.summary.support.Explanation.Tried;
import org.unep.summary.support.Reports.Finding;
import org.unep.summary.support.Stands.Stand;
import org.unep.summary.support.Support.Camp;
import org.unep.summary.support.Support.ProposalRow;

/** Explains why a proposal, open or closed, has its level. */
@ApplicationScoped
class ExplainingSupport {

    /** So many positions of each participant are shown; more in one matter nobody has taken who did not want to fill a list. */
    private static final int HISTORY = 100;

    private final Asking asking;
    private final Standings standings;
    private final Stands stands;
    private final Actors actors;
    private final Reports reports;
    private final Ancestors ancestors;
    private final AssignedLevels assigned;
    private final BreakingDown breakingDown;
    private final Addresses addresses;

    ExplainingSupport(Asking asking, Standings standings, Stands stands, Actors actors, Reports reports, Ancestors ancestors,
            AssignedLevels assigned, BreakingDown breakingDown, Addresses addresses) {
        this.asking = asking;
        this.standings = standings;
        this.stands = stands;
        this.actors = actors;
        this.reports = reports;
        this.ancestors = ancestors;
        this.assigned = assigned;
        this.breakingDown = breakingDown;
        this.addresses = addresses;
    }

    /**
     * What the parts of an explanation share.
     *
     * @param proposals all of the process, by id
     * @param reported findings by proposal
     */
    private record Scene(String process, @Nullable Instant asOf, Map<UUID, ProposalRow> proposals, Map<String, Actor> actors,
            Map<UUID, List<Finding>> reported) {

        private List<Finding> reported(UUID proposal) {
            return reported.getOrDefault(proposal, List.of());
        }
    }

    /**
     * Explains in a transaction of its own that sees one moment.
     *
     * @throws Problem 404 for a proposal that the process does not have; 400 for a wrong rule or time
     */
    @Transactional
    Explanation of(String process, UUID id, @Nullable String rule, @Nullable Instant asOf) {
        Asked asked = asking.about(process, rule, asOf);
        Scene scene = scene(process, asked.asOf());
        ProposalRow proposal = scene.proposals().get(id);
        if (proposal == null) {
            throw unknown(process, id);
        }
        Tally tally = standings.tallies(process, asked.asOf()).getOrDefault(id, Tally.empty());
        SupportRule.Level level = asked.rule().levelOf(tally);
        var attendance = standings.attendance(process);
        var unnamed = standings.unnamed(process, asked.asOf()).getOrDefault(id, Standings.Unnamed.NONE);
        List<Stand> current = stands.current(process, id, asked.asOf());
        return new Explanation(process, Support.RuleVersion.of(asked.rule()),
                asked.asOf() == null ? standings.asOf(process).orElse(null) : asked.asOf(), subject(id, proposal),
                level.level(), level.phrase(), assigned.of(process).get(id), tally.diverging(),
                Camp.of(attendance.governments(), tally.governments()), Camp.of(attendance.observers(), tally.observers()),
                Support.everyStance(tally.groups()), tried(asked.rule(), tally), standing(current, scene),
                history(id, scene), scene.reported(id), unnamed.latest(), unnamed.more(), inherited(id, scene),
                breakingDown.of(process, id, current, asked.asOf()));
    }

    /**
     * The views on a proposal that were recorded without a name, behind the one given, in the order in which they were spoken.
     *
     * @throws Problem 404 for a proposal that the process does not have
     */
    @Transactional
    List<UnnamedView> unnamed(String process, UUID id, UnnamedView.Key after, int limit) {
        asking.about(process, null, null);
        if (standings.proposals(process).stream().noneMatch(p -> p.id().equals(id))) {
            throw unknown(process, id);
        }
        return stands.unnamedBehind(id, after.spokenAt(), after.statement(), limit).stream().map(UnnamedView::of).toList();
    }

    private static Problem unknown(String process, UUID id) {
        return CommonProblem.NOT_FOUND.because("No proposal " + id + " is known in process '" + process + "'.");
    }

    private Scene scene(String process, @Nullable Instant asOf) {
        return new Scene(process, asOf,
                standings.proposals(process).stream().collect(Collectors.toMap(ProposalRow::id, Function.identity())),
                actors.of(process), reports.of(process, asOf).stream().collect(Collectors.groupingBy(Finding::proposal)));
    }

    private Subject subject(UUID id, @Nullable ProposalRow known) {
        String href = addresses.proposal(id);
        return known == null ? new Subject(id, null, null, null, null, false, href)
                : new Subject(id, known.number(), known.title(), known.cluster(), known.status(), known.isOpen(), href);
    }

    static List<Tried> tried(SupportRule rule, Tally tally) {
        SupportRule.Level decides = rule.levelOf(tally);
        return IntStream.range(0, rule.levels().size()).mapToObj(i -> {
            SupportRule.Level level = rule.levels().get(i);
            Reason when = level.when() == null ? null : Reason.of(level.when(), "/levels/" + i + "/when", tally);
            return new Tried(level.level(), level.phrase(), when == null || when.holds(), level == decides, when);
        }).toList();
    }

    // who is not known yet is not counted yet either
    private static List<Standing> standing(List<Stand> current, Scene scene) {
        return current.stream().filter(s -> scene.actors().containsKey(s.actor()))
                .map(s -> new Standing(scene.actors().get(s.actor()).speaker(), s.taken())).toList();
    }

    private List<History> history(UUID proposal, Scene scene) {
        Map<String, History> histories = new LinkedHashMap<>();
        stands.history(scene.process(), proposal, scene.asOf(), HISTORY).stream()
                .filter(s -> scene.actors().containsKey(s.actor()))
                .forEach(s -> histories.computeIfAbsent(s.actor(),
                        code -> new History(scene.actors().get(code).speaker(), new ArrayList<>())).positions()
                        .add(s.taken()));
        return List.copyOf(histories.values());
    }

    private List<Inherited> inherited(UUID proposal, Scene scene) {
        return ancestors.of(scene.process(), proposal).stream().map(a -> inherited(a, scene)).toList();
    }

    private Inherited inherited(Ancestor ancestor, Scene scene) {
        UUID id = ancestor.proposal();
        return new Inherited(subject(id, scene.proposals().get(id)), ancestor.consolidation(), ancestor.kind(),
                ancestor.generation(), standing(stands.current(scene.process(), id, scene.asOf()), scene), scene.reported(id));
    }
}
