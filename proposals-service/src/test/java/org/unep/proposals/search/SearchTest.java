package org.unep.proposals.search;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.delegate;
import static org.unep.proposals.Api.move;
import static org.unep.proposals.Api.participant;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposed;
import static org.unep.proposals.search.Lists.found;
import static org.unep.proposals.search.Lists.submitted;
import static org.unep.proposals.search.Lists.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Proposals found by their words. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class SearchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en | Global sand observatories       | observatory",
            "fr | Les minéraux critiques          | mineral critique",
            "fr | Les minéraux critiques          | MINÉRAUX",
            "es | Extracción responsable          | extraccion",
            "es | Extracción responsable          | responsables",
            "ru | Добыча полезных ископаемых      | добыче",
            "ru | Учёт запасов                    | учет",
            "ar | إدارة المعادن الحرجة              | معادن",
            "zh | 建立全球沙土观测站                | 沙土观测",
            "zh | 建立全球沙土观测站                | 全球 观测站",
            "zh | 建立全球沙土观测站                | 沙",
            "zh-Hant | 建立全球沙土觀測站           | 觀測站",
            "pt | Mineração responsável           | mineracao" })
    void wordIsFoundWithOtherEndingsAndWithoutAccents(String language, String title, String q) {
        String process = process();
        String id = submitted(process, language, title, "…");
        submitted(process, language, "zzz", "…");
        assertEquals(List.of(id), found(process, q, null));
        assertEquals(List.of(id), found(process, q, language));
        assertEquals(List.of(), found(process, q, language.equals("de") ? "nl" : "de"));
    }

    @Test
    void chineseCharactersAreNotFoundWhereTheyStandApart() {
        String process = process();
        submitted(process, "zh", "全球矿产与沙土", "观测");
        assertEquals(List.of(), found(process, "全球沙土", null));
        assertEquals(List.of(), found(process, "沙土 -矿产", null));
    }

    @Test
    void languageIsAllOfItsVariantsAndAVariantIsItself() {
        String process = process();
        String simplified = submitted(process, "zh-Hans", "全球合作", "文");
        String traditional = submitted(process, "zh-Hant", "全球合作", "文");
        assertEquals(2, found(process, "全球合作", "zh").size());
        assertEquals(List.of(traditional), found(process, "全球合作", "ZH-hant"));
        anybody().get("/v1/proposals?language=zh-Hans&process=" + process).then().body("items.id", contains(simplified));
    }

    @Test
    void titleCountsMoreThanText() {
        String process = process();
        String text = submitted(process, "en", "Mining", "On sand, which is sand, and sand again.");
        String title = submitted(process, "en", "Sand", "On the matter of it.");
        anybody().get("/v1/proposals?q=sand&process=" + process).then().body("items.id", contains(title, text))
                .body("items.score", everyItem(allOf(greaterThan(0f), lessThan(1f))));
    }

    @Test
    void phraseIsFoundAsAPhraseAndAnExcludedWordExcludes() {
        String process = process();
        String together = submitted(process, "en", "Sand observatory", "…");
        String apart = submitted(process, "en", "Observatory of sand", "…");
        assertEquals(List.of(together), found(process, "\"sand observatory\"", null));
        assertEquals(List.of(apart), found(process, "observatory -\"sand observatory\"", null));
        assertEquals(2, found(process, "\"sand observatory\" or \"of sand\"", null).size());
        assertEquals(List.of(), found(process, "-sand", null));
    }

    @Test
    void wordsThatSayNothingFindNothing() {
        String process = process();
        submitted(process, "en", "The state of the art", "…");
        assertEquals(List.of(), found(process, "the of", null));
        assertEquals(List.of(), found(process, "…", null));
    }

    @Test
    void snippetsMarkTheWordsInEachLanguageThatHasThem() {
        String process = process();
        submitted(process, Map.of("title", Map.of("en", "Sand", "zh", "全球沙土观测站", "fr", "Observatoire"),
                "text", Map.of("en", "word ".repeat(200) + "an observatory of sand", "fr", "Du sable.")));
        anybody().get("/v1/proposals?q=sand&process=" + process).then()
                .body("items[0].snippets.language", contains("en", "en"))
                .body("items[0].snippets.part", contains("TITLE", "TEXT"))
                .body("items[0].snippets.html", contains(equalTo("<mark>Sand</mark>"),
                        allOf(containsString("observatory of <mark>sand</mark>"))))
                .body("items[0].snippets[1].html.length()", lessThan(400));
        anybody().queryParam("q", "沙土").get("/v1/proposals?process=" + process).then()
                .body("items[0].snippets.html", contains("全球<mark>沙土</mark>观测站"));
        anybody().get("/v1/proposals?process=" + process).then().body("items[0]", not(hasKey("snippets")))
                .body("items[0]", not(hasKey("score")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "zh" })
    void snippetsAreHtmlInWhichNothingButTheMarksIsMarkup(String language) {
        String process = process();
        String evil = "<script>alert('sand')</script> & <img src=x onerror=\"y\"> \uE000<b>\uE001 &lt; sand";
        submitted(process, language, evil, evil);
        List<String> html = anybody().get("/v1/proposals?q=sand&process=" + process).then().extract()
                .path("items[0].snippets.html");
        assertEquals(2, html.size());
        for (String snippet : html) {
            String rest = snippet.replace("<mark>sand</mark>", "");
            assertEquals(-1, rest.indexOf('<'), rest);
            assertEquals(-1, rest.indexOf('>'), rest);
            assertEquals(-1, rest.indexOf('"'), rest);
            assertEquals(-1, rest.indexOf('\''), rest);
        }
        assertEquals("&lt;script&gt;alert(&#39;<mark>sand</mark>&#39;)&lt;/script&gt;", html.get(0).split(" ")[0]);
        assertEquals(true, html.get(0).contains(" &amp;lt; <mark>sand</mark>"), html.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = { "'", "''", "\"", "\"\"\"", "%", "_", ":*", "a:*", "sand:*b", "&", "|", "!", "!!a", "(", ")) (",
            "\\",
            "a & | b", "<->", "-", "- -", "or", "or or", "and", "$1", "?", ":q", "{p.*}", "'; drop table proposal; --", "沙'",
            "'沙:*",
            "沙\\", "-沙", "\u202Esand", "\uFFFF" })
    void whateverIsAskedIsLookedForAndNothingElse(String q) {
        String process = process();
        submitted(process, "zh", "全球沙土", "文");
        anybody().queryParam("q", q).get("/v1/proposals?process=" + process).then().statusCode(200);
        anybody().queryParam("q", q).get("/v1/proposals?count=true&sort=updated&process=" + process).then().statusCode(200);
    }

    @Test
    void nextPageIsOfTheSameQuestion() {
        String process = process();
        List<String> ids = List.of(submitted(process, "en", "Sand", "…"), submitted(process, "en", "Gravel and 沙", "…"));
        String q = "%22sand%22+or+%7Bx%7D+or+100%25+or+gravel+or+%E6%B2%99+or+a%2Bb%26c";
        assertEquals(ids, walk("/v1/proposals?sort=created&limit=1&process=" + process + "&q=" + q));
    }

    @ParameterizedTest
    @CsvSource({ "q=%20%09,?q", "q=a%00b,?q", "q=a&language=x,?language", "q=a&language=en%00,?language",
            "sort=relevance,?sort", "q=a&sort=score,?sort" })
    void wrongQuestionIsRefused(String query, String pointer) {
        anybody().urlEncodingEnabled(false).get("/v1/proposals?" + query).then().statusCode(400)
                .body("type", equalTo("/problems/invalid-request")).body("errors.pointer", contains(pointer));
    }

    @Test
    void longQuestionIsRefused() {
        anybody().queryParam("q", "a".repeat(200)).get("/v1/proposals").then().statusCode(200);
        anybody().queryParam("q", "a".repeat(201)).get("/v1/proposals").then().statusCode(400)
                .body("errors.pointer", contains("?q"));
        anybody().queryParam("q", "a".repeat(10_000)).get("/v1/proposals").then().statusCode(not(200))
                .statusCode(lessThan(500));
    }

    @Test
    void halfASurrogatePairFindsNothing() {
        anybody().urlEncodingEnabled(false).get("/v1/proposals?q=%ED%A0%80&process=" + process()).then().statusCode(200)
                .body("items", empty());
    }

    @Test
    void draftIsFoundByItsProponentOnly() {
        String process = process();
        participant(process, "CHE");
        String draft = proposed(process, "Unheard of", Map.of("participant", "CHE"));
        String list = "/v1/proposals?q=unheard&count=true&process=" + process;
        anybody().get(list).then().body("items", empty()).body("total", equalTo(0));
        delegate("NOR").get(list).then().body("items", empty());
        delegate("CHE").get(list).then().body("items.id", contains(draft)).body("total", equalTo(1));
    }

    @Test
    void filtersNarrowWhatIsFound() {
        String process = process();
        String one = submitted(process, "en", "Sand", "…");
        submitted(process, "en", "Sand", "…");
        move(one, "table").statusCode(200);
        anybody().get("/v1/proposals?q=sand&status=TABLED&process=" + process).then().body("items.id", contains(one));
        anybody().get("/v1/proposals?q=sand&count=true&limit=1&process=" + process).then().body("items", hasSize(1))
                .body("total", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = { "relevance", "created", "-created", "updated", "-updated", "number", "-number" })
    void pagesOfWhatIsFoundAreTheListInWhateverOrder(String sort) {
        String process = process();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            ids.add(submitted(process, "en", i % 3 == 0 ? "Sand" : "Mining", "On sand. ".repeat(1 + i % 2)));
        }
        move(ids.get(2), "table").statusCode(200);
        move(ids.get(0), "table").statusCode(200);
        String list = "/v1/proposals?q=sand&sort=" + sort + "&process=" + process;
        List<String> whole = anybody().get(list).path("items.id");
        assertEquals(7, whole.size());
        assertEquals(whole, walk(list + "&limit=2"));
        if (sort.equals("number")) {
            assertEquals(List.of(ids.get(2), ids.get(0)), whole.subList(0, 2));
        } else if (sort.equals("-number")) {
            assertEquals(List.of(ids.get(0), ids.get(2)), whole.subList(0, 2));
        }
    }
}
