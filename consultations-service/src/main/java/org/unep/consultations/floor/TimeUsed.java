package org.unep.consultations.floor;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How long was spoken in a session, in seconds: by participants for themselves, and for groups. Points of order use up
 * nothing.
 */
record TimeUsed(Map<String, Integer> participants, Map<String, Integer> groups) {

    /** Nothing yet. */
    static final TimeUsed NONE = new TimeUsed(Map.of(), Map.of());

    /** How long somebody may speak: what the rules give, and no more than there is left. Null where there is no bound. */
    @Nullable
    Integer budget(FloorRules rules, FloorRequest request) {
        if (request.kind() == FloorRequest.Kind.POINT_OF_ORDER) {
            return null;
        }
        Stream<@Nullable Integer> bounds = request.groups().isEmpty()
                ? Stream.of(rules.secondsPerStatement(),
                        left(rules.secondsPerParticipant(), participants, request.participant()))
                : Stream.concat(Stream.of(rules.secondsPerGroupStatement()),
                        request.groups().stream().map(group -> left(rules.secondsPerGroup(), groups, group)));
        return bounds.filter(Objects::nonNull).min(Integer::compare).orElse(null);
    }

    /** What is left of a total; null where there is none. */
    static @Nullable Integer left(@Nullable Integer total, Map<String, Integer> used, String code) {
        return total == null ? null : Math.max(0, total - used.getOrDefault(code, 0));
    }
}
