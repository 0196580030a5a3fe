package org.unep.summary.board;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;
import org.unep.summary.words.Phrases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The board in a real browser. Where there is none these tests are skipped, and say so. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class BoardInChromiumTest {

    private static final Logger LOG = Logger.getLogger(BoardInChromiumTest.class);
    private static final String NO_BROWSER = "No chromium is installed: the board is NOT tested in a browser";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOVERNMENTS = "document.querySelector('.camp.governments .bar').getAttribute('aria-label')";
    private static final String TITLE = "(title => title.lang + ': ' + title.textContent)(document.querySelector('main .card .title'))";
    private static final String CARDS = "[...%s.querySelectorAll('main .card')].map(card => card.outerHTML.replace(/>\\s+</g, '><'))";

    private static Chromium browser;

    @TestHTTPResource
    URI service;
    @Inject
    Feed feed;

    private Tab tab;

    @BeforeAll
    static void startTheBrowser() throws IOException {
        var installed = Chromium.installed();
        if (installed.isEmpty()) {
            LOG.warn(NO_BROWSER);
        }
        assumeTrue(installed.isPresent(), NO_BROWSER);
        browser = Chromium.start(installed.get());
    }

    @AfterAll
    static void endTheBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openATab() throws IOException, InterruptedException {
        tab = browser.tab();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void boardShowsTheNumbersOfSupport() throws IOException {
        var scene = Scene.whole(feed);
        tab.open(board(scene, ""), 1920, 1080);
        JsonNode items = JSON.readTree(given().get("/v1/processes/{p}/support", scene.process).asString()).get("items");
        JsonNode cards = tab.eval("""
                [...document.querySelectorAll('main .card')].map(card => ({
                  proposal: card.dataset.proposal, number: Number(card.querySelector('.number').textContent),
                  level: card.querySelector('.level').textContent, diverging: !card.querySelector('.diverging').hidden,
                  bars: [...card.querySelectorAll('.bar')].map(bar => bar.getAttribute('aria-label'))}))""");
        assertEquals(24, cards.size());
        for (int i = 0; i < cards.size(); i++) {
            JsonNode item = items.get(i);
            JsonNode card = cards.get(i);
            assertEquals(item.get("proposal"), card.get("proposal"));
            assertEquals(item.get("number"), card.get("number"));
            assertEquals(item.at("/phrase/en"), card.get("level"));
            assertEquals(item.get("diverging"), card.get("diverging"));
            assertEquals(told("Governments", item.get("governments")), card.at("/bars/0").asText());
            assertEquals(told("Observers", item.get("observers")), card.at("/bars/1").asText());
        }
        assertNoComplaints();
    }

    private static String told(String camp, JsonNode tally) {
        List<String> told = new ArrayList<>(
                List.of(camp + ": " + tally.get("spoke") + " of " + tally.get("registered") + " spoke"));
        told.add(count("In support", tally, "SUPPORT"));
        told.add(count("In support with conditions", tally, "SUPPORT_WITH_CONDITIONS"));
        told.add(
                count("Asking for clarification, a merger or another wording", tally, "CLARIFICATION", "MERGE", "REFORMULATE"));
        told.add(count("Concerned", tally, "CONCERN"));
        told.add(count("Opposed", tally, "OPPOSE"));
        return String.join(". ", told.stream().filter(Objects::nonNull).toList());
    }

    private static String count(String meaning, JsonNode tally, String... stances) {
        int n = List.of(stances).stream().mapToInt(stance -> tally.get(stance).asInt()).sum();
        return n == 0 ? null : meaning + ": " + n;
    }

    @Test
    void newStatementChangesTheBarWithoutLoadingThePageAgain() {
        var scene = Scene.small(feed);
        tab.open(board(scene, ""), 1280, 720);
        tab.eval("window.marker = 'still here'");
        scene.stands("CHE", 0, "SUPPORT");
        tab.awaitThat(GOVERNMENTS + " === 'Governments: 1 of 120 spoke. In support: 1'");
        assertEquals("+1", tab.eval("document.querySelector('.governments .bar text').textContent").asText());
        assertEquals("still here", tab.eval("window.marker").asText());
        assertNoComplaints();
    }

    @Test
    void changeOfALevelIsToldToWhoeverDoesNotSeeItAndAChangeOfANumberIsNot() {
        var scene = Scene.small(feed);
        tab.open(board(scene, ""), 1280, 720);
        scene.stands("CHE", 0, "SUPPORT");
        tab.awaitThat(GOVERNMENTS + ".includes('In support: 1')");
        String before = tab.eval("document.querySelector('.level').textContent").asText();
        assertEquals("", tab.eval("document.getElementById('changes').textContent").asText());
        feed.tell(Told.reportBack(scene.process, UUID.randomUUID(), scene.proposals.get(0), "SUPPORT", "MOST"),
                Told.reportBack(scene.process, UUID.randomUUID(), scene.proposals.get(0), "SUPPORT", "MOST"));
        tab.awaitThat("document.getElementById('changes').textContent");
        assertEquals("1 Proposal 1. Now: broad support. Before: " + before + ".",
                tab.eval("document.getElementById('changes').textContent.trim()").asText());
        assertTrue(tab.eval("document.querySelector('.card').classList.contains('changed')").asBoolean());
    }

    @Test
    void scriptWritesWhatTheServiceWrites() {
        var scene = Scene.whole(feed);
        tab.open(board(scene, ""), 1920, 1080);
        feed.tell(Told.proposal(scene.proposals.get(2), scene.process, 3, 3, "WITHDRAWN"),
                Told.proposal(UUID.randomUUID(), scene.process, 25).with("title", Map.of("fr", "Une autre")).with("cluster",
                        "value-chain-aspects"),
                Told.proposal(UUID.randomUUID(), scene.process, 26, "Elsewhere").with("cluster", null));
        scene.stands("GAA", 3, "OPPOSE");
        tab.awaitThat("document.querySelectorAll('main .card').length === 25 && document.querySelector('.card [lang=fr]')");
        await().untilAsserted(() -> {
            tab.eval("document.querySelectorAll('.changed').forEach(card => card.classList.remove('changed'))");
            JsonNode written = tab.eval("fetch('').then(page => page.text()).then(page => { "
                    + "const it = new DOMParser().parseFromString(page, 'text/html'); return " + CARDS.formatted("it") + "})");
            JsonNode shown = tab.eval(CARDS.formatted("document"));
            assertEquals(lines(written), lines(shown));
        });
        assertNoComplaints();
    }

    @ParameterizedTest
    @CsvSource({ "ru, en: Another [en]", "fr, fr-CA: Une autre" })
    void liveMessageChangesNoLanguageOfATextThatIsThereInSeveral(String language, String title) {
        var scene = Scene.small(feed);
        feed.tell(Told.proposal(scene.proposals.get(0), scene.process, 1, 3, "TABLED").with("title",
                Map.of("de", "Eine andere", "en", "Another", "fr-CA", "Une autre")));
        tab.open(board(scene, "?language=" + language), 1280, 720);
        assertEquals(title, tab.eval(TITLE).asText());
        scene.stands("CHE", 0, "SUPPORT");
        tab.awaitThat("document.querySelector('.governments .bar text')?.textContent === '+1'");
        assertEquals(title, tab.eval(TITLE).asText());
        assertNoComplaints();
    }

    private static String lines(JsonNode cards) {
        return String.join("\n", StreamSupport.stream(cards.spliterator(), false).map(JsonNode::asText).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "light", "dark" })
    void boardPassesTheChecksOfAxe(String scheme) throws IOException {
        var scene = Scene.whole(feed);
        tab.prefer("prefers-color-scheme", scheme);
        tab.open(board(scene, ""), 1920, 1080);
        try (var axe = BoardInChromiumTest.class.getResourceAsStream("/axe.min.js")) {
            tab.eval(new String(axe.readAllBytes(), UTF_8) + ";0");
        }
        JsonNode wrong = tab.eval(
                "axe.run().then(found => found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html + n.failureSummary)[0]))");
        assertEquals("[]", wrong.toString());
    }

    @Test
    void barsHeadingsAndListsAreThereForAScreenReader() {
        var scene = Scene.whole(feed);
        tab.open(board(scene, ""), 1920, 1080);
        List<JsonNode> nodes = StreamSupport.stream(tab.accessible().spliterator(), false)
                .filter(node -> !node.get("ignored").asBoolean()).toList();
        List<String> bars = named(nodes, "image");
        assertEquals(48, bars.size());
        assertTrue(bars.stream().allMatch(bar -> bar.matches("(Governments|Observers): [0-9]+ of [0-9]+ spoke.*")),
                bars::toString);
        List<String> headings = named(nodes, "heading");
        assertTrue(headings.containsAll(List.of("Policies and tools", "3 Global sand observatory")), headings::toString);
        assertTrue(named(nodes, "list").contains("Groups"));
        assertEquals(List.of(), nodes.stream().filter(n -> List.of("link", "image", "heading", "button")
                .contains(n.at("/role/value").asText()) && n.at("/name/value").asText().isBlank()).toList());
    }

    private static List<String> named(List<JsonNode> nodes, String role) {
        return nodes.stream().filter(node -> node.at("/role/value").asText().equals(role))
                .map(node -> node.at("/name/value").asText()).toList();
    }

    @Test
    void lostConnectionIsShownAndWhatWasMissedComesOnceItIsThereAgain() throws IOException {
        var scene = Scene.small(feed);
        try (var relay = new Relay(service)) {
            tab.open(relay.address().resolve("v1/processes/" + scene.process + "/board"), 1280, 720);
            relay.cut();
            tab.awaitThat("document.body.dataset.connection === 'lost'");
            String told = tab.eval("document.getElementById('connection').textContent").asText();
            assertTrue(told.contains("Connection lost") && told.matches("(?s).*[0-9]{2}:[0-9]{2}:[0-9]{2}.*"), told);
            scene.stands("CHE", 0, "SUPPORT");
            relay.mend();
            tab.awaitThat("document.body.dataset.connection === 'live' && " + GOVERNMENTS + ".includes('In support: 1')");
        }
    }

    @ParameterizedTest
    @CsvSource({ "1920, 1080", "1280, 720" })
    void everyClusterOfEightFitsTheScreen(int width, int height) throws IOException {
        var scene = Scene.whole(feed);
        tab.open(board(scene, ""), width, height);
        tab.picture(Path.of("target", "board-" + height + ".png"));
        tab.prefer("prefers-color-scheme", "dark");
        tab.eval("document.querySelectorAll('section')[1].scrollIntoView({behavior: 'instant'})");
        tab.picture(Path.of("target", "board-" + height + "-dark.png"));
        JsonNode sizes = tab.eval("""
                [...document.querySelectorAll('section:not([hidden])')].map(section => section.offsetHeight
                  + document.querySelector('header').offsetHeight + document.querySelector('footer').offsetHeight)""");
        sizes.forEach(size -> assertTrue(size.asInt() <= height + 1, sizes::toString));
        assertTrue(tab.eval("document.documentElement.scrollWidth <= innerWidth").asBoolean());
    }

    @Test
    void arrowsGoFromClusterToClusterAndNothingMovesForWhoeverPrefersThat() {
        var scene = Scene.whole(feed);
        tab.prefer("prefers-reduced-motion", "reduce");
        tab.open(board(scene, ""), 1920, 1080);
        tab.eval("dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight'}))");
        tab.awaitThat("document.querySelector('header [aria-current]')?.textContent === 'Value chain aspects'");
        assertEquals("auto", tab.eval("getComputedStyle(document.documentElement).scrollBehavior").asText());
        assertFalse(tab.eval("document.getAnimations().length > 0").asBoolean());
    }

    @Test
    void screenGoesOnByItselfWhereItIsToldToAndCanBeStopped() {
        var scene = Scene.whole(feed);
        tab.open(board(scene, "?every=5"), 1920, 1080);
        tab.awaitThat("document.querySelector('header [aria-current]')?.textContent === 'Policies and tools'");
        tab.awaitThat("document.querySelector('header [aria-current]')?.textContent === 'Value chain aspects'");
        tab.eval("document.getElementById('pause').click()");
        assertEquals("true", tab.eval("document.getElementById('pause').getAttribute('aria-pressed')").asText());
    }

    @Test
    void arabicBoardRunsFromRightToLeft() throws IOException {
        assumeTrue(Phrases.LANGUAGES.contains("ar"), "There is no Arabic yet");
        var scene = Scene.whole(feed);
        tab.open(board(scene, "?language=ar"), 1920, 1080);
        tab.picture(Path.of("target", "board-ar.png"));
        assertEquals("rtl", tab.eval("getComputedStyle(document.body).direction").asText());
        assertTrue(tab.eval("""
                (() => { const [first, second] = document.querySelectorAll('.governments .bar rect');
                  return first.getBoundingClientRect().left > second.getBoundingClientRect().left; })()""").asBoolean());
    }

    private URI board(Scene scene, String query) {
        return service.resolve("/v1/processes/" + scene.process + "/board" + query);
    }

    private void assertNoComplaints() {
        assertEquals(List.of(), tab.complaints());
    }
}
