package org.unep.summary.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.time.Now;
import org.unep.summary.proceedings.Addresses;
import org.unep.summary.support.Actors.Actor;
import org.unep.summary.support.Reports.Finding;
import org.unep.summary.support.Stands.Stand;
import org.unep.summary.support.Support.ProposalRow;

/** Writes down all that the levels of a process are computed from, row by row. */
@ApplicationScoped
class TallyingProcesses {

    /** Nothing is computed from views without a name, of which there may be any number: so many are shown per proposal. */
    static final int UNNAMED = 1_000;

    private final Asking asking;
    private final Standings standings;
    private final Stands stands;
    private final Actors actors;
    private final Reports reports;
    private final Addresses addresses;
    private final Clock clock;

    TallyingProcesses(Asking asking, Standings standings, Stands stands, Actors actors, Reports reports, Addresses addresses,
            Clock clock) {
        this.asking = asking;
        this.standings = standings;
        this.stands = stands;
        this.actors = actors;
        this.reports = reports;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The tally now or by an instant, in a transaction of its own that sees one moment. */
    @Transactional
    TallyData of(String process, @Nullable Instant asOf) {
        Instant at = asking.about(process, null, asOf).asOf();
        Map<UUID, List<Stand>> positions = byProposal(stands.current(process, null, at));
        Map<UUID, List<Stand>> unnamed = byProposal(stands.unnamed(process, null, at, UNNAMED));
        Map<UUID, List<Finding>> findings = reports.of(process, at).stream()
                .collect(Collectors.groupingBy(Finding::proposal));
        Map<String, Actor> known = actors.of(process);
        LocalDate today = Now.day(clock);
        var attendance = standings.attendance(process);
        List<TallyRow> rows = new ArrayList<>(List.of(TallyRow.registered("GOVERNMENT", attendance.governments()),
                TallyRow.registered("OBSERVER", attendance.observers())));
        for (ProposalRow proposal : standings.proposals(process)) {
            rows.add(TallyRow.proposal(proposal, addresses.proposal(proposal.id())));
            positions.getOrDefault(proposal.id(), List.of()).stream().filter(s -> known.containsKey(s.actor()))
                    .forEach(s -> rows.add(position(proposal, known.get(s.actor()), s, today)));
            findings.getOrDefault(proposal.id(), List.of()).forEach(f -> rows.add(TallyRow.finding(proposal, f)));
            unnamed.getOrDefault(proposal.id(), List.of()).forEach(s -> rows.add(TallyRow.unattributed(proposal, s)));
        }
        return new TallyData(process, at == null ? standings.asOf(process).orElse(null) : at, rows);
    }

    private static TallyRow position(ProposalRow proposal, Actor actor, Stand stand, LocalDate today) {
        return TallyRow.position(proposal, actor.speaker(), List.copyOf(actor.groupsOn(today)), stand);
    }

    private static Map<UUID, List<Stand>> byProposal(List<Stand> stands) {
        return stands.stream().collect(Collectors.groupingBy(Stand::proposal));
    }
}
