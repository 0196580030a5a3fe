package org.unep.consultations.floor;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.consultations.Api.NOBODY;
import static org.unep.consultations.Api.anybody;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.consultations.Rows;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** A speakers' list, live, as it is watched on a screen in the room. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class WatchingSpeakersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ON_THE_WAY = "select count(*) from pg_stat_activity where application_name = '"
            + HearingOfChanges.NAME + "' and datname = 'consultations'";

    @TestHTTPResource
    URI service;

    private Floor floor;
    private URI stream;

    @BeforeEach
    void scheduleAPlenary() {
        floor = new Floor(Stage.plenary());
        stream = Listener.stream(service, floor);
    }

    @Test
    void listComesAtOnceAndAgainWhenItHasChanged() throws IOException {
        try (var screen = Listener.to(stream, null)) {
            screen.awaitId(0);
            String swiss = floor.asked("CHE");
            screen.awaitId(1);
            Floor.act(swiss, "call").statusCode(200);
            screen.awaitId(2);
            floor.follow(Map.of("secondsPerStatement", 180)).statusCode(200);
            screen.awaitId(3);
            assertEquals(JSON.readTree(floor.list().extract().asString()), JSON.readTree(screen.events().get(3).get("data")));
            assertEquals(List.of("0", "1", "2", "3"), screen.ids());
            assertTrue(screen.heard().get(0).get("retry").matches("[34][0-9]{3}"));
        }
    }

    @Test
    void streamIsOneOfEventsThatNobodyKeeps() throws IOException {
        var connection = stream.toURL().openConnection();
        assertTrue(connection.getContentType().startsWith("text/event-stream"));
        assertEquals("no-store", connection.getHeaderField("Cache-Control"));
        connection.getInputStream().close();
    }

    @Test
    void whoOnlyAsksForTheHeadIsAnswered() {
        anybody().head(floor.path() + "/stream").then().statusCode(200);
        anybody().head(new Floor(NOBODY).path() + "/stream").then().statusCode(404);
    }

    @Test
    void whoHasTheListIsSentNothingUntilItChanges() {
        floor.asked("CHE");
        try (var screen = Listener.to(stream, "1"); var other = Listener.to(stream, null)) {
            other.awaitId(1);
            floor.asked("BRA");
            screen.awaitId(2);
            assertEquals(List.of("2"), screen.ids());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "1", "9", "-1", "x", "99999999999999999999" })
    void whoHasAnotherVersionIsSentTheList(String lastEventId) {
        floor.asked("CHE");
        floor.asked("BRA");
        try (var screen = Listener.to(stream, lastEventId)) {
            screen.awaitId(2);
            assertEquals(List.of("2"), screen.ids());
        }
    }

    @Test
    void changeThatAnotherInstanceMadeIsHeardOf() throws IOException {
        floor.asked("CHE");
        try (var screen = Listener.to(stream, null)) {
            screen.awaitId(1);
            Rows.texts("""
                    with changed as (update speakers_list set version = version + 1, open = false
                                     where session = cast(? as uuid) returning session)
                    select cast(pg_notify('speakers_list', cast(session as text)) as text) from changed""", floor.session());
            screen.awaitId(2);
            assertFalse(JSON.readTree(screen.events().get(1).get("data")).get("open").asBoolean());
        }
    }

    @Test
    void whatChangedWhileNothingWasHeardIsSentOnceItIsHeardAgain() {
        floor.asked("CHE");
        try (var screen = Listener.to(stream, null)) {
            screen.awaitId(1);
            Rows.texts("update speakers_list set version = version + 1 where session = cast(? as uuid) returning 'untold'",
                    floor.session());
            Rows.texts("select cast(pg_terminate_backend(pid) as text) from pg_stat_activity where application_name = ?",
                    HearingOfChanges.NAME);
            screen.awaitId(2);
            floor.asked("BRA");
            screen.awaitId(3);
        }
    }

    @Test
    void howeverManyWatchOneConnectionListensAndNoneOfThePoolIsHeld() {
        List<Listener> screens = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                screens.add(Listener.to(stream, null));
            }
            Awaitility.await().until(() -> Rows.count(ON_THE_WAY) == 1);
            floor.asked("CHE");
            screens.forEach(screen -> screen.awaitId(1));
            assertEquals(1, Rows.count(ON_THE_WAY));
            Awaitility.await()
                    .until(() -> Rows.count("select count(*) from pg_stat_activity where state like 'idle in%'") == 0);
        } finally {
            screens.forEach(Listener::close);
        }
    }

    @Test
    void sessionThatThereIsNotHasNoStream() {
        anybody().get(new Floor(NOBODY).path() + "/stream").then().statusCode(404).contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }
}
