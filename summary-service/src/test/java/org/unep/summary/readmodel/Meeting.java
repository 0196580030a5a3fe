package org.unep.summary.readmodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** What happens in a process, at random but the same for a seed: revised, taken back, said for others, by nobody, by groups. */
final class Meeting {

    private static final List<String> STANCES = List.of("SUPPORT", "SUPPORT_WITH_CONDITIONS", "CONCERN", "CLARIFICATION",
            "OPPOSE", "MERGE", "REFORMULATE");

    private static final List<String> ISSUES = List.of("finance", "gender", "transparency");

    private final Random random;
    private final String process;
    private final List<Told> told = new ArrayList<>();
    private final List<UUID> proposals;
    private final List<String> actors;

    private Meeting(String process, long seed) {
        this.random = new Random(seed + process.hashCode()); // ids are not used twice
        this.process = process;
        this.proposals = IntStream.range(0, 8).mapToObj(i -> id()).toList();
        this.actors = IntStream.range(0, 20).mapToObj(i -> process + "-" + i).toList();
    }

    /** All events, in the order in which they happened. */
    static List<Told> of(String process, int statements, long seed) {
        var meeting = new Meeting(process, seed);
        meeting.begin();
        IntStream.range(0, statements).forEach(i -> meeting.statement());
        meeting.end();
        return meeting.told;
    }

    private void begin() {
        told.add(Told.process(process));
        for (int i = 0; i < actors.size(); i++) {
            told.add(i < 12 ? Told.government(actors.get(i))
                    : i < 16 ? Told.observer(actors.get(i)) : Told.group(actors.get(i)));
        }
        UUID consultation = id();
        told.add(Told.consultation(consultation, process, 12, 3));
        told.add(Told.consultation(consultation, process, 12, 4).with("version", 2));
        for (int i = 0; i < proposals.size(); i++) {
            told.add(Told.proposal(proposals.get(i), process, i + 1));
        }
        for (int i = 0; i < 12; i++) {
            told.add(Told.registration(process, actors.get(i)).with("id", id()).with("consultation", consultation));
        }
    }

    private void statement() {
        UUID id = id();
        String by = any(actors);
        Told said = said(id, 1, by, "DELIVERED");
        told.add(said);
        if (random.nextInt(4) == 0) {
            told.add(said(id, 2, by, "DELIVERED").named("statement-revised"));
        }
        if (random.nextInt(6) == 0) {
            told.add(said(id, 3, by, "WITHDRAWN"));
        }
    }

    private Told said(UUID id, int version, String by, String status) {
        // few times, so that statements of one time are told apart by their ids
        String at = "2023-09-07T%02d:%02d:00Z".formatted(9 + random.nextInt(8), random.nextInt(4));
        Map<UUID, String> stances = new LinkedHashMap<>();
        IntStream.range(0, 1 + random.nextInt(3)).forEach(i -> stances.put(any(proposals), any(STANCES)));
        var statement = switch (random.nextInt(10)) {
            case 0 -> new Told.Statement(id, process, by, List.of(any(actors), any(actors)), null, at, stances);
            case 1 -> new Told.Statement(id, process, null, List.of(), "SEVERAL", at, stances);
            default -> new Told.Statement(id, process, by, List.of(), null, at, stances);
        };
        return statement.at(version, status).with("session", id).with("crosscutting",
                IntStream.range(0, random.nextInt(3)).mapToObj(i -> any(ISSUES)).toList());
    }

    private void end() {
        told.add(Told.reportBack(process, id(), proposals.get(0), "SUPPORT", "MANY").with("id", id()));
        told.add(Told.proposal(proposals.get(6), process, 7, 3, "CONSOLIDATED"));
        told.add(Told.proposal(proposals.get(7), process, 8, 3, "WITHDRAWN"));
        told.add(Told.consolidation(process, List.of(proposals.get(5), proposals.get(6)), proposals.get(4)).with("id", id()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
