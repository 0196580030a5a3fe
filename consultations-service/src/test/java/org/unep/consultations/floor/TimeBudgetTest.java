package org.unep.consultations.floor;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.floor.Floor.act;
import static org.unep.consultations.floor.Floor.forGroup;
import static org.unep.consultations.floor.Floor.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.consultations.Rows;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** How long is spoken, and how long may be. Nobody is cut off. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class TimeBudgetTest {

    private Floor floor;

    @BeforeEach
    void scheduleAPlenary() {
        floor = new Floor(Stage.plenary());
    }

    @Test
    void statementHasTheTimeThatTheRulesGiveForItsKind() {
        floor.follow(Map.of("secondsPerStatement", 180, "secondsPerGroupStatement", 300)).statusCode(200);
        floor.asked(forGroup("BRA", "grulac"));
        floor.asked("CHE");
        floor.asked(request("CHE", "POINT_OF_ORDER"));
        floor.list().body("waiting.budget", contains(null, 300, 180));
    }

    @Test
    void whoSpeaksIsShownWhenItsTimeIsUp() {
        floor.follow(Map.of("secondsPerStatement", 180)).statusCode(200);
        var speaking = act(floor.asked("CHE"), "call").statusCode(200).body("budget", equalTo(180)).extract();
        assertEquals(Duration.ofSeconds(180), Duration.between(Instant.parse(speaking.path("calledAt")),
                Instant.parse(speaking.path("until"))));
    }

    @Test
    void whoSpokeTooLongIsHeardAndShownToHaveOverrun() {
        floor.follow(Map.of("secondsPerStatement", 60)).statusCode(200);
        spoken(floor.asked("CHE"), 95);
        spoken(floor.asked("BRA"), 30);
        floor.list().body("spoken.seconds", contains(95, 30)).body("spoken.overrun", contains(35, 0))
                .body("usage.participants.code", contains("BRA", "CHE")).body("usage.participants.used", contains(30, 95))
                .body("usage.participants.left", contains(nullValue(), nullValue())).body("usage.groups", empty());
    }

    @Test
    void participantHasNoMoreThanIsLeftOfItsTimeInTheSession() {
        floor.follow(Map.of("secondsPerStatement", 60, "secondsPerParticipant", 100)).statusCode(200);
        String reply = floor.asked(request("CHE", "RIGHT_OF_REPLY"));
        spoken(floor.asked("CHE"), 55);
        floor.list().body("waiting.id", contains(reply)).body("waiting.budget", contains(45))
                .body("usage.participants.left", contains(45));
        floor.asked("CHE");
        floor.asked("BRA");
        floor.list().body("waiting.budget", contains(45, 60, 45));
    }

    @Test
    void participantWithoutTimeLeftIsStillListedAndMarked() {
        floor.follow(Map.of("secondsPerParticipant", 50)).statusCode(200);
        spoken(floor.asked("CHE"), 80);
        String again = floor.asked("CHE");
        floor.list().body("waiting.budget", contains(0)).body("waiting.exhausted", contains(true))
                .body("usage.participants.left", contains(0));
        act(again, "call").statusCode(200);
        floor.follow(Map.of("secondsPerParticipant", 200)).statusCode(200).body("usage.participants.left", contains(120));
    }

    @Test
    void whatIsSaidForAGroupIsTimeOfTheGroupWhoeverSpeaks() {
        floor.follow(Map.of("secondsPerGroup", 100, "secondsPerParticipant", 60)).statusCode(200);
        spoken(floor.asked(forGroup("BRA", "grulac")), 70);
        floor.asked("BRA");
        floor.asked(forGroup("CHL", "grulac"));
        floor.list().body("waiting.budget", contains(30, 60)).body("usage.groups.code", contains("grulac"))
                .body("usage.groups.used", contains(70)).body("usage.groups.left", contains(30))
                .body("usage.participants", empty());
    }

    @Test
    void pointsOfOrderUseUpNothingAndWhatNobodyTimedNeither() {
        floor.follow(Map.of("secondsPerParticipant", 60)).statusCode(200);
        spoken(floor.asked(request("CHE", "POINT_OF_ORDER")), 40);
        act(floor.asked("CHE"), "deliver").statusCode(200).body("seconds", nullValue()).body("overrun", nullValue());
        floor.asked("CHE");
        floor.list().body("waiting.budget", contains(60));
    }

    /** Has it spoken for so long, without waiting so long: the moment when it was called is put back. */
    private static void spoken(String id, int seconds) {
        act(id, "call").statusCode(200);
        Rows.texts("update floor_request set called_at = now() - make_interval(secs => " + seconds
                + ") where id = cast(? as uuid) returning cast(id as text)", id);
        act(id, "deliver").statusCode(200).body("seconds", equalTo(seconds));
    }
}
