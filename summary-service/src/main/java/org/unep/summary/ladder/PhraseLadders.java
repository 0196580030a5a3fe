package org.unep.summary.ladder;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.unep.chassis.problem.Problem;
import org.unep.summary.published.Publication;
import org.unep.summary.published.PublishedVersions;

/** The phrase ladders of the processes: every version is kept, the latest is in force. */
@ApplicationScoped
public class PhraseLadders {

    private final PublishedVersions versions;
    private final Publication<LadderView> ladders;

    PhraseLadders(PublishedVersions versions) {
        this.versions = versions;
        this.ladders = new Publication<>("phrase_ladder", List.of("rungs"),
                new LadderView(PublishedVersions.FIRST, versions.packaged("/default-phrase-ladder.json")),
                (version, parts) -> new LadderView(version, parts.get(0)), ladder -> List.of(ladder.rungs()),
                (process, ladder, at) -> new PhraseLadderPublished(process, ladder.version(), ladder.rungs(), at));
    }

    /** The ladder in force: the suite's default, as version 1, where the process has published none. */
    public PhraseLadder inForce(String process) {
        LadderView ladder = published(process);
        return new PhraseLadder(ladder.version(), LadderReader.read(ladder.rungs()),
                LadderReader.read(ladders.first().rungs()));
    }

    /** The ladder in force as it was published. */
    LadderView published(String process) {
        return versions.inForce(ladders, process);
    }

    /** The versions behind the one given, oldest first; the suite's default is the first of them. */
    List<LadderVersionView> versions(String process, int after, int limit) {
        return versions.list(ladders, process, after, limit).stream()
                .map(v -> LadderVersionView.of(v.version(), v.publishedAt())).toList();
    }

    /** A version as it was published; version 1 is always the suite's default, for a process's own count from 2. */
    Optional<LadderView> version(String process, int version) {
        return versions.version(ladders, process, version);
    }

    /**
     * Publishes the next version; publishing the ladder in force once more changes nothing.
     *
     * @throws Problem {@code invalid-phrase-ladder}, with a JSON Pointer to each wrong node
     */
    LadderView publish(String process, LadderView ladder, String by) {
        LadderReader.read(ladder.rungs());
        return versions.publish(ladders, process, ladder, by);
    }
}
