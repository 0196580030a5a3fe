package org.unep.consultations.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.consultations.Api.NOBODY;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.consultation;
import static org.unep.consultations.Api.patch;
import static org.unep.consultations.Api.post;
import static org.unep.consultations.Api.process;
import static org.unep.consultations.Api.scheduled;
import static org.unep.consultations.feed.InformeaMeetingsTest.announced;
import static org.unep.consultations.feed.InformeaMeetingsTest.moved;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;

/** What a calendar gets that subscribes to a consultation or to a process. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class CalendarTest {

    private static final Map<String, Object> DAYS = Map.of("startsOn", "2023-09-07", "endsOn", "2023-09-08");

    @Test
    void consultationIsAnEventOverItsDays() throws Exception {
        String id = announced(process(), DAYS);
        String text = of(id, "*");
        VEvent event = events(text).get(0);
        assertEquals(id, value(event, "UID"));
        assertEquals("1", value(event, "SEQUENCE"));
        assertEquals("CONFIRMED", value(event, "STATUS"));
        assertEquals("GLOBAL", value(event, "CATEGORIES"));
        assertTrue(text.contains("\r\nDTSTART;VALUE=DATE:20230907\r\n"), text);
        assertTrue(text.contains("\r\nDTEND;VALUE=DATE:20230909\r\n"), "the day behind the last one");
        assertTrue(text.contains("\r\nSUMMARY;LANGUAGE=en:A global meeting\r\n"), text);
        anybody().get(value(event, "URL")).then().statusCode(200).body("id", equalTo(id));
        assertEquals(text, of(id, "*"), "the same bytes as long as nothing changes");
    }

    @Test
    void sessionThatLastsWhileTheClocksChangeTakesItsTrueTime() throws Exception {
        String consultation = announced(process(), Map.of("startsOn", "2023-10-29", "venue",
                "Palais des Nations", "city", Map.of("en", "Geneva"), "zone", "Europe/Zurich"));
        String session = scheduled(consultation, "PLENARY");
        in(session, Map.of("room", "XVII", "startsAt", "2023-10-28T23:30:00Z", "endsAt", "2023-10-29T02:00:00Z"));
        String text = of(consultation, "*");
        assertTrue(text.contains("\r\nDTSTART;TZID=Europe/Zurich:20231029T013000\r\n"), text);
        assertTrue(text.contains("\r\nDTEND;TZID=Europe/Zurich:20231029T030000\r\n"), text);
        assertTrue(text.contains("\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Zurich\r\n"), text);
        VEvent event = events(text).get(1);
        assertEquals(Instant.parse("2023-10-28T23:30:00Z"), start(event).toInstant());
        assertEquals(Instant.parse("2023-10-29T02:00:00Z"), end(event).toInstant(), "two and a half hours later");
        assertEquals("XVII, Palais des Nations, Geneva", value(event, "LOCATION"));
        assertEquals(consultation, value(event, "RELATED-TO"));
    }

    @Test
    void timeThatTheClocksShowTwiceIsToldInUtcTheSecondTime() throws Exception {
        String consultation = announced(process(), Map.of("startsOn", "2023-10-29", "zone", "Europe/Zurich"));
        in(scheduled(consultation, "PLENARY"), Map.of("startsAt", "2023-10-29T00:30:00Z", "endsAt", "2023-10-29T01:30:00Z"));
        String text = of(consultation, "*");
        assertTrue(text.contains("\r\nDTSTART;TZID=Europe/Zurich:20231029T023000\r\n"), text);
        assertTrue(text.contains("\r\nDTEND:20231029T013000Z\r\n"), text);
        assertEquals(2, events(text).size());
    }

    @Test
    void windowOfAnOnlineConsultationIsToTheMinute() throws Exception {
        String id = announced(process(), Map.of("kind", "ONLINE", "opensAt", "2023-05-01T00:00:00Z", "closesAt",
                "2023-05-31T21:59:00Z"));
        String text = of(id, "*");
        assertTrue(text.contains("\r\nDTSTART:20230501T000000Z\r\n"), text);
        assertTrue(text.contains("\r\nDTEND:20230531T215900Z\r\n"), text);
    }

    @Test
    void whatHasNoPublicDatesIsInNoCalendar() throws Exception {
        String id = announced(process(), Map.of());
        scheduled(id, "PLENARY");
        assertEquals(List.of(), events(of(id, "*")));
    }

    @Test
    void whatIsCancelledIsShownAsThatAndSoAreItsSessions() throws Exception {
        String id = announced(process(), DAYS);
        String session = scheduled(id, "PLENARY");
        in(session, Map.of("startsAt", "2023-09-07T08:00:00Z", "endsAt", "2023-09-07T10:00:00Z"));
        moved(id, "cancel");
        List<VEvent> events = events(of(id, "*"));
        assertEquals(List.of("CANCELLED", "CANCELLED"), events.stream().map(e -> value(e, "STATUS")).toList());
        assertEquals("2", value(events.get(0), "SEQUENCE"));
    }

    @Test
    void titleIsInTheLanguageThatIsWanted() throws Exception {
        String id = announced(process(), Map.of("startsOn", "2023-09-07", "title", Map.of("en", "A", "fr", "B", "es", "C")));
        assertTrue(of(id, "ru, fr-CH;q=0.9, es;q=0.5").contains("\r\nSUMMARY;LANGUAGE=fr:B\r\n"));
        assertTrue(of(id, "ru").contains("\r\nSUMMARY;LANGUAGE=en:A\r\n"));
        assertTrue(of(id, ";;;").contains("\r\nSUMMARY;LANGUAGE=en:A\r\n"), "a wish that cannot be read is none");
        String spanish = announced(process(), Map.of("startsOn", "2023-09-07", "title", Map.of("es", "C")));
        assertTrue(of(spanish, "ru").contains("\r\nSUMMARY;LANGUAGE=es:C\r\n"));
    }

    @Test
    void longTextsOfAnySignsComeBackAsTheyWere() throws Exception {
        String title = "Minerals; metals, \\ and <b>more</b>\nof \"it\" " + "的".repeat(50) + "😀".repeat(50);
        String text = of(announced(process(), Map.of("startsOn", "2023-09-07", "title", Map.of("en", title))), "*");
        assertFalse(text.replace("\r\n", "").contains("\n"), "every line ends with CRLF");
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(UTF_8).length <= 75, line);
        }
        assertTrue(text.replace("\r\n ", "").contains("Minerals\\; metals\\, \\\\ and <b>more</b>\\nof \"it\""), text);
        assertEquals(title, value(events(text).get(0), "SUMMARY"));
    }

    @Test
    void noTextBeginsALineOfItsOwn() throws Exception {
        String id = announced(process(), Map.of("startsOn", "2023-09-07", "venue", "Hall\rX-HALL:1\r\nX-HALL:2", "title",
                Map.of("en", "Plenary\rATTACH:https://evil.example/x")));
        String text = of(id, "*");
        assertFalse(text.replace("\r\n", "").contains("\r"), text);
        VEvent event = events(text).get(0);
        assertEquals("Plenary\nATTACH:https://evil.example/x", value(event, "SUMMARY"));
        assertEquals("Hall\nX-HALL:1\nX-HALL:2", value(event, "LOCATION"));
        assertTrue(event.getProperty("ATTACH").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({ "Asia/Calcutta,Asia/Kolkata", "Europe/Kiev,Europe/Kyiv", "Africa/Nairobi,Africa/Nairobi" })
    void zoneHasTheNameOfTodayWhereItIsDescribedAndWhereItIsUsed(String zone, String name) throws Exception {
        String consultation = announced(process(), Map.of("startsOn", "2023-09-07", "zone", zone));
        in(scheduled(consultation, "PLENARY"), Map.of("startsAt", "2023-09-07T08:00:00Z", "endsAt", "2023-09-07T10:00:00Z"));
        String text = of(consultation, "*");
        assertTrue(text.contains("\r\nBEGIN:VTIMEZONE\r\nTZID:" + name + "\r\n"), text);
        assertTrue(text.contains("\r\nDTSTART;TZID=" + name + ":20230907T"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTC", "Etc/UTC", "SystemV/EST5" })
    void timeIsInUtcWhereTheZoneIsThatOrNobodyDescribesIt(String zone) throws Exception {
        String consultation = announced(process(), Map.of("startsOn", "2023-09-07", "zone", zone));
        in(scheduled(consultation, "PLENARY"), Map.of("startsAt", "2023-09-07T08:00:00Z", "endsAt", "2023-09-07T10:00:00Z"));
        String text = of(consultation, "*");
        assertTrue(text.contains("\r\nDTSTART:20230907T080000Z\r\n"), text);
        assertEquals(2, events(text).size());
    }

    @Test
    void eventOfASessionIsANewerOneWhereItsConsultationChanges() throws Exception {
        String id = announced(process(), DAYS);
        in(scheduled(id, "PLENARY"), Map.of("startsAt", "2023-09-07T08:00:00Z", "endsAt", "2023-09-07T10:00:00Z"));
        VEvent before = events(of(id, "*")).get(1);
        patch("/v1/consultations/" + id, 1, Map.of("venue", "Elsewhere")).statusCode(200);
        List<VEvent> after = events(of(id, "*"));
        assertEquals("3", value(before, "SEQUENCE"));
        assertEquals("4", value(after.get(1), "SEQUENCE"));
        assertEquals(value(after.get(0), "LAST-MODIFIED"), value(after.get(1), "LAST-MODIFIED"));
    }

    @Test
    void calendarOfAProcessHasAllItsConsultationsInTheirOrder() throws Exception {
        String process = process();
        String later = announced(process, Map.of("startsOn", "2023-09-08"));
        String sooner = announced(process, DAYS);
        announced(process, Map.of());
        String text = anybody().get("/v1/processes/" + process + "/calendar.ics").then().statusCode(200)
                .contentType("text/calendar").header("Vary", equalTo("Accept, Accept-Language")).extract().asString();
        List<VEvent> events = events(text);
        assertEquals(List.of(sooner, later), events.stream().map(e -> value(e, "UID")).toList());
        assertEquals(LocalDate.parse("2023-09-07"),
                events.get(0).<DtStart<LocalDate>> getProperty("DTSTART").orElseThrow().getDate());
    }

    @Test
    void processWithoutConsultationsHasACalendarWithoutEvents() throws Exception {
        assertEquals(List.of(),
                events(anybody().get("/v1/processes/" + process() + "/calendar.ics").then().statusCode(200).extract()
                        .asString()));
    }

    @Test
    void whoPrefersACalendarGetsItFromTheConsultationAndTheProcessThemselves() {
        String process = process();
        String id = announced(process, DAYS);
        String calendar = "text/calendar, application/json;q=0.5";
        for (String path : List.of("/v1/consultations/" + id, "/v1/processes/" + process)) {
            assertEquals(anybody().get(path + "/calendar.ics").asString(), anybody().accept(calendar).get(path).then()
                    .statusCode(200).contentType("text/calendar").extract().asString());
            for (String other : List.of("*/*", "application/json", "application/json, text/calendar;q=0.5")) {
                anybody().accept(other).get(path).then().statusCode(200).contentType("application/json").header("Vary",
                        equalTo("Accept"));
            }
            anybody().accept("image/png").get(path).then().statusCode(406).contentType("application/problem+json");
        }
    }

    @Test
    void whatThereIsNotHasNoCalendar() {
        anybody().accept("text/calendar").get("/v1/consultations/" + NOBODY).then().statusCode(404)
                .contentType("application/problem+json");
        anybody().get("/v1/consultations/" + NOBODY + "/calendar.ics").then().statusCode(404);
        anybody().get("/v1/processes/nothing/calendar.ics").then().statusCode(404);
    }

    @Test
    void zonesThatOnlyTheLibraryKnowsAreNone() throws Exception {
        String process = process();
        of(announced(process, DAYS), "*");
        String added = ZoneId.getAvailableZoneIds().stream().filter(id -> id.startsWith("ical4j")).findFirst().orElseThrow();
        var request = consultation(process);
        request.put("zone", added);
        post("/v1/consultations", request).statusCode(400).body("errors.pointer", contains("/zone"));
    }

    private static String of(String consultation, String language) {
        return anybody().header("Accept-Language", language).get("/v1/consultations/" + consultation + "/calendar.ics").then()
                .statusCode(200).contentType("text/calendar").extract().asString();
    }

    private static List<VEvent> events(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate();
        return calendar.getComponents("VEVENT");
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static ZonedDateTime start(VEvent event) {
        return event.<DtStart<ZonedDateTime>> getProperty("DTSTART").orElseThrow().getDate();
    }

    private static ZonedDateTime end(VEvent event) {
        return event.<DtEnd<ZonedDateTime>> getProperty("DTEND").orElseThrow().getDate();
    }

    private static void in(String session, Map<String, Object> times) {
        patch("/v1/sessions/" + session, 1, times).statusCode(200);
    }
}
