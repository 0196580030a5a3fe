package org.unep.consultations.floor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;

/** A speakers' list as it is shown on a screen in the room. */
@Schema(name = "SpeakersList", description = "Who speaks in a session, who waits, in order, and who has spoken.")
public record SpeakersListView(UUID session,
        @Schema(description = "Grows with every change of the list or of anything on it; 0 where nobody has made one yet.") int version,
        @Schema(description = "Whether the floor can be asked for.") boolean open, FloorRules rules,
        @Schema(description = "Who has the floor.", nullable = true) @Nullable FloorRequestView speaking,
        @Schema(description = "Who waits, the next first.") List<FloorRequestView> waiting,
        @Schema(description = "Who has spoken, the first first.") List<FloorRequestView> spoken,
        Usage usage) implements Versioned {

    /** How long was spoken, by whom. */
    @Schema(name = "FloorUsage", description = "How long participants have spoken for themselves, and groups through whomever. Points of order use up nothing.")
    public record Usage(@Schema(description = "By code.") List<Share> participants,
            @Schema(description = "By code.") List<Share> groups) {
    }

    /** The time of one participant or group, in seconds. */
    @Schema(name = "FloorShare", description = "The time of one participant or group in this session, in seconds.")
    public record Share(@Schema(description = "Code of the participant or group.") String code, int used,
            @Schema(description = "What is left; null where there is no bound.", nullable = true) @Nullable Integer left) {
    }

    /** That of a session where nobody has asked for the floor. */
    static SpeakersListView none(UUID session) {
        return new SpeakersListView(session, 0, true, FloorRules.DEFAULT, null, List.of(), List.of(),
                usage(FloorRules.DEFAULT, TimeUsed.NONE));
    }

    /**
     * The list with all that is on it.
     *
     * @param requests in the order of the list
     */
    static SpeakersListView of(SpeakersList list, List<FloorRequest> requests, TimeUsed used) {
        return new SpeakersListView(list.session(), list.version(), list.open(), list.rules(),
                those(requests, FloorRequest.Status.SPEAKING).stream().findFirst().orElse(null),
                those(requests, FloorRequest.Status.REQUESTED),
                those(requests, FloorRequest.Status.SPOKEN).stream()
                        .sorted(Comparator.comparing(r -> Objects.requireNonNull(r.turn()))).toList(),
                usage(list.rules(), used));
    }

    private static List<FloorRequestView> those(List<FloorRequest> requests, FloorRequest.Status status) {
        return requests.stream().filter(r -> r.status() == status).map(FloorRequestView::of).toList();
    }

    private static Usage usage(FloorRules rules, TimeUsed used) {
        return new Usage(shares(rules.secondsPerParticipant(), used.participants()),
                shares(rules.secondsPerGroup(), used.groups()));
    }

    private static List<Share> shares(@Nullable Integer total, Map<String, Integer> used) {
        return new TreeMap<>(used).entrySet().stream()
                .map(e -> new Share(e.getKey(), e.getValue(), TimeUsed.left(total, used, e.getKey()))).toList();
    }
}
