package org.unep.summary.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.security.Actor;

/** Event: it was recorded what a governing body did with a recommendation. */
public record RecommendationFollowedUp(String process, UUID proposal, @Nullable Integer number, int version,
        FollowUpStatus status, Map<String, String> body, Map<String, String> session, @Nullable String symbol,
        @Nullable String url, @Nullable Map<String, String> note, @Nullable LocalDate decidedOn, Instant recordedAt,
        Actor actor) {

    static RecommendationFollowedUp of(FollowUp followUp, Actor actor) {
        Decision decision = followUp.latest();
        return new RecommendationFollowedUp(followUp.process(), followUp.proposal(), followUp.number(), decision.version(),
                decision.status(), decision.body(), decision.session(), decision.symbol(), decision.url(), decision.note(),
                decision.decidedOn(), decision.recordedAt(), actor);
    }
}
