package org.unep.summary.document;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.summary.document.Sentences.sentence;
import static org.unep.summary.document.Sentences.sentences;
import static org.unep.summary.document.Sentences.version;
import static org.unep.summary.readmodel.Told.says;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.Tokens;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;
import org.unep.summary.words.Phrases;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** One version in six languages: the same sentences from the same sources, each in the words of its language. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class EditionsTest {

    private static final String NOON = "2023-09-07T12:00:00Z";
    private static final String MARKED = "[^\u2068\u2069“«]*\u2069? \\[\u2068?en\u2069?\\]";
    /** Every alphabet of the three languages that do not write in Latin letters lacks them. */
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2}");

    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final UUID input = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();

    @BeforeEach
    void aProcessInWhichEverythingWasSaid() {
        feed.tell(Told.process(process).with("title", named(0)).with("mandate", named(1)).with("governingBody", named(2))
                .with("clusters", List.of(Map.of("code", "tools", "title", named(3))))
                .with("crosscuttingIssues", List.of(Map.of("code", "tailings", "title", named(4)))),
                Told.government("XAA").with("name", named(11)), Told.government("XAB").with("name", named(12)),
                Told.government("XAC").with("name", named(13)), Told.government("XAD").with("name", named(14)),
                Told.observer("xa-observer").with("name", named(15)), Told.group("xa-group").with("name", named(16)),
                Told.consultation(UUID.randomUUID(), process, 12, 3).with("title", named(17)).with("startsOn", "2023-09-07")
                        .with("endsOn", "2023-09-08").with("host", "XAA").with("modality", "HYBRID"),
                Told.session(session, process, 3).with("title", named(18)),
                Told.proposal(input, process, 9, 3, "CONSOLIDATED").with("title", named(19)),
                Told.proposal(one, process, 1).with("title", named(20)),
                Told.proposal(two, process, 2, "Only in English"),
                Told.consolidation(process, List.of(input), one).with("rationale", named(21)));
        List.of("SUPPORT", "SUPPORT_WITH_CONDITIONS", "CONCERN", "CLARIFICATION", "OPPOSE", "MERGE", "REFORMULATE")
                .forEach(this::everybodySays);
        feed.tell(says(process, "XAC", "2023-09-08T12:00:00Z", Map.of(one, "REFORMULATE")).delivered());
        feed.tell(Told.reportBack(process, session, one, "SUPPORT", "MANY"),
                Told.reportBack(process, session, one, "MIXED", null).with("crosscutting", List.of("tailings")),
                says(process, "XAA", "2023-09-08T12:00:00Z", Map.of(one, "SUPPORT", two, "SUPPORT")).delivered()
                        .with("crosscutting", List.of("tailings")),
                says(process, "XAB", "2023-09-08T12:00:00Z", Map.of(one, "OPPOSE")).delivered(),
                says(process, "XAD", "2023-09-08T12:00:00Z", Map.of()).delivered().with("positions",
                        List.of(Map.of("proposal", two, "stance", "CONCERN", "text", "It costs much."))));
    }

    @Test
    void sayTheSameSentencesOfTheSameOriginFromTheSameSources() {
        var editions = editions();
        Map<String, String> english = rests(editions.get("en"));
        editions.forEach((language, edition) -> assertEquals(english, rests(edition), language));
    }

    @ParameterizedTest
    @ValueSource(strings = { "ru", "zh", "ar" })
    void useTheLettersOfTheirLanguageExceptInMarkedText(String language) {
        List<String> latin = texts(editions().get(language))
                .map(t -> t.replaceAll(MARKED, "").replaceAll("UTC", "")).filter(t -> LATIN.matcher(t).find()).toList();
        assertEquals(List.of(), latin);
    }

    @ParameterizedTest
    @ValueSource(strings = { "fr", "es", "ru", "zh", "ar" })
    void repeatNoSentenceOfTheEnglishOne(String language) {
        var editions = editions();
        Set<String> english = texts(editions.get("en")).collect(Collectors.toSet());
        assertEquals(List.of(), texts(editions.get(language)).filter(english::contains)
                .filter(t -> !Set.of("Consultations").contains(t)).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 3 governments spoke to the proposal: 1 in support, 1 opposed and 1 suggesting another wording; 12 are registered.
            fr | 3 gouvernements se sont exprimés sur la proposition : 1 pour, 1 contre et 1 proposant une autre formulation ; 12 sont inscrits.
            es | 3 gobiernos se refirieron a la propuesta: 1 a favor, 1 en contra y 1 con sugerencia de otra redacción; hay 12 inscritos.
            ru | По предложению высказались 3 правительства: за – 1, против – 1 и за иную формулировку – 1; зарегистрировано 12.
            zh | 3国政府就该提案发言：1个支持、1个不支持和1个建议改用其他措辞；12国政府已登记。
            ar | تحدثت 3 حكومات عن المقترح: التأييد 1 وعدم التأييد 1 واقتراح صياغة أخرى 1؛ وعدد المسجلة منها 12.
            """)
    void speakAsTheirLanguageDoes(String language, String tally) {
        assertEquals(tally, sentence(editions().get(language), "cluster.tools.1.tally-governments").path("text").asText()
                .replace('\u00a0', ' '));
    }

    @Test
    void markWhatIsInAnotherLanguage() {
        assertEquals("Préoccupations exprimées par : Nom 14 ; propos consignés : « It costs much [en] ».",
                sentence(editions().get("fr"), "cluster.tools.2.concern-governments.xad").path("text").asText()
                        .replace('\u00a0', ' '));
    }

    // each stance by somebody on the one, and by an unnamed speaker; what was said on the input is inherited
    private void everybodySays(String stance) {
        feed.tell(says(process, "XAC", NOON, Map.of(one, stance)).delivered(),
                says(process, "xa-observer", NOON, Map.of(one, stance)).delivered(),
                new Told.Statement(UUID.randomUUID(), process, null, List.of("xa-group"), null, NOON, Map.of(one, stance))
                        .delivered(),
                new Told.Statement(UUID.randomUUID(), process, null, List.of(), "SEVERAL", NOON, Map.of(one, stance))
                        .delivered(),
                new Told.Statement(UUID.randomUUID(), process, null, List.of(), "FEW", NOON, Map.of()).delivered()
                        .with("crosscutting", List.of("tailings")),
                says(process, "XAD", NOON, Map.of(input, stance)).delivered(),
                Told.reportBack(process, session, two, stance, "SOME"));
    }

    private Map<String, JsonNode> editions() {
        String href = given().auth().oauth2(Tokens.of("co-chair")).post("/v1/processes/{p}/summaries", process).then()
                .statusCode(201).extract().path("versions[0].href");
        Map<String, JsonNode> editions = new TreeMap<>();
        Phrases.LANGUAGES.forEach(l -> editions.put(l, version(href + "?language=" + l)));
        return editions;
    }

    private static Map<String, String> named(int number) {
        return Map.of("en", "Name " + number, "fr", "Nom " + number, "es", "Nombre " + number, "ru", "Имя " + number, "zh",
                "名称" + number, "ar", "اسم " + number);
    }

    // origin and sources by the id of the sentence
    private static Map<String, String> rests(JsonNode edition) {
        Map<String, String> rests = new TreeMap<>();
        sentences(edition).forEach(s -> rests.put(s.path("id").asText(), s.path("origin").asText() + StreamSupport
                .stream(s.path("sources").spliterator(), false).map(x -> x.path("href").asText())
                .collect(Collectors.toCollection(TreeSet::new))));
        return rests;
    }

    private static Stream<String> texts(JsonNode edition) {
        return Stream.of("text", "heading", "label", "caption", "columns", "phrase")
                .flatMap(field -> edition.findValues(field).stream())
                .flatMap(node -> node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node))
                .map(JsonNode::asText);
    }
}
