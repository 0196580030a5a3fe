package org.unep.proposals.bulk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.bulk.LineResult;
import org.unep.chassis.bulk.LineResult.Outcome;
import org.unep.chassis.bulk.Read;
import org.unep.chassis.problem.CommonProblem;
import org.unep.proposals.process.KnownReferences;
import org.unep.proposals.process.KnownReferences.Heard;
import org.unep.proposals.proposal.Occasion;
import org.unep.proposals.proposal.Proposals;
import org.unep.proposals.proposal.Sorting;
import org.unep.proposals.proposal.Sorting.Scheme;
import org.unep.proposals.proposal.Viewer;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Takes a chunk of lines in one transaction: looks up all that it refers to at once, judges each line, writes at once. */
@ApplicationScoped
class TakingProposals {

    private final Proposals proposals;
    private final KnownReferences references;
    private final Sorting sorting;
    private final WritingProposals writing;
    private final LineIds hashes;
    private final Viewer viewer;
    private final Clock clock;

    TakingProposals(Proposals proposals, KnownReferences references, Sorting sorting, WritingProposals writing,
            LineIds hashes, Viewer viewer, Clock clock) {
        this.proposals = proposals;
        this.references = references;
        this.sorting = sorting;
        this.writing = writing;
        this.hashes = hashes;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * What is there while a chunk is judged.
     *
     * @param occasion who imports, and when the transaction had begun: a file may take hours, and what is written must not be
     *        dated before harvests that went by meanwhile
     * @param contents what the proposals say whose ids are taken
     * @param rows what is to be written, in the order of the ids: of two who write the same none waits for the other forever
     */
    private record Chunk(Run run, Occasion occasion, Map<UUID, Content> contents, Heard heard, Map<String, Scheme> schemes,
            Map<UUID, WritingProposals.Row> rows) {
    }

    @Transactional
    List<LineResult> take(List<Read<ProposalLine>> lines, Run run) {
        List<ProposalLine> valid = lines.stream().map(Read::value).filter(Objects::nonNull).toList();
        var heard = references.heardOf(valid.stream().flatMap(line -> line.references().stream()).collect(Collectors.toSet()));
        var chunk = new Chunk(run, Occasion.now(clock, viewer, null),
                contents(valid.stream().map(ProposalLine::id).toList()), heard, new HashMap<>(), new TreeMap<>());
        List<LineResult> became = new ArrayList<>(lines.stream().map(line -> judge(line, chunk)).toList());
        if (run.dryRun()) {
            chunk.rows().keySet().forEach(id -> run.promised().put(id, hashes.ofContent(chunk.contents().get(id))));
        } else {
            giveWayToWhoWasFirst(lines, became, chunk, writing.write(chunk.rows().values(), chunk.occasion().at()));
        }
        return became;
    }

    // what others wrote meanwhile can be seen by now
    private void giveWayToWhoWasFirst(List<Read<ProposalLine>> lines, List<LineResult> became, Chunk chunk,
            Set<UUID> written) {
        Set<UUID> beaten = new HashSet<>(chunk.rows().keySet());
        beaten.removeAll(written);
        if (beaten.isEmpty()) {
            return;
        }
        Map<UUID, Content> others = contents(beaten);
        for (int i = 0; i < lines.size(); i++) {
            ProposalLine line = lines.get(i).value();
            if (line != null && beaten.contains(line.id()) && became.get(i).status() != Outcome.INVALID) {
                became.set(i, there(lines.get(i), line, line.content().equals(others.get(line.id()))));
            }
        }
    }

    private LineResult judge(Read<ProposalLine> read, Chunk chunk) {
        ProposalLine line = read.value();
        if (line == null) {
            return read.invalid(Objects.requireNonNull(read.problem()));
        }
        try {
            Content there = chunk.contents().get(line.id());
            if (there != null) {
                return there(read, line, there.equals(line.content()));
            }
            UUID promised = chunk.run().promised().get(line.id());
            if (promised != null) {
                return there(read, line, promised.equals(hashes.ofContent(line.content())));
            }
            chunk.heard().require(line.references());
            chunk.schemes().computeIfAbsent(line.content().process(), sorting::in).require(line.content().wording(), "");
            chunk.rows().put(line.id(), writing.row(chunk.run().made(line, chunk.occasion())));
            chunk.contents().put(line.id(), line.content());
            return LineResult.of(read.number(), line.id(), Outcome.CREATED);
        } catch (HttpProblem problem) {
            return read.invalid(problem);
        }
    }

    private static LineResult there(Read<ProposalLine> read, ProposalLine line, boolean same) {
        if (same) {
            return LineResult.of(read.number(), line.id(), Outcome.EXISTS);
        }
        return LineResult.invalid(read.number(), line.id(), CommonProblem.CONFLICT.at("/id",
                "A proposal '%s' is there already and says something else; it was left as it is.".formatted(line.id())));
    }

    private Map<UUID, Content> contents(Collection<UUID> ids) {
        Map<UUID, Content> contents = new HashMap<>();
        proposals.find("id in ?1", ids).stream().forEach(p -> contents.put(p.id(), Content.of(p)));
        return contents;
    }
}
