package org.unep.proposals.similarity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.consolidate;
import static org.unep.proposals.Api.consolidation;
import static org.unep.proposals.Api.draft;
import static org.unep.proposals.Api.move;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposed;
import static org.unep.proposals.Api.submitted;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Similar proposals find each other; others do not. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class SimilarityTest {

    @Inject
    DataSource database;

    @Inject
    ProposalWords words;

    @Test
    void similarProposalsFindEachOtherButNeverThemselvesOrAnotherProcess() {
        String process = process();
        String one = submitted(process, "A global sand observatory");
        String two = submitted(process, "A global observatory on sand");
        submitted(process, "Voluntary peer reviews of national legislation");
        submitted(process(), "A global sand observatory");
        proposed(process, "A global sand observatory");
        similar(one).statusCode(200).body("items.proposal", contains(two)).body("items[0].language", equalTo("en"))
                .body("items[0].score", greaterThan(0.6f)).body("items[0].because[0].language", equalTo("en"));
        similar(two).body("items.proposal", contains(one));
    }

    @Test
    void thePhrasesInCommonAreToldAsTheProposalItselfWritesThem() {
        String process = process();
        String one = said(process, "en", "Sand Observatories", "States would run global Sand Observatories of rivers.");
        said(process, "en", "A sand observatory for all", "UNEP runs a global sand observatory at sea.");
        submitted(process, "Peer reviews");
        similar(one).body("items[0].because[0].phrases", hasItem("global Sand Observatories"))
                .body("items[0].because[0].phrases", not(hasItem("of")));
    }

    @Test
    void languagesAreNeverCompared() {
        String process = process();
        String english = submitted(process, "Certification");
        String french = said(process, "fr", "Certification", "Certification");
        similar(english, "threshold=0").body("items", empty());
        String other = said(process, "fr", "La certification", "La certification");
        similar(french).body("items.proposal", contains(other)).body("items[0].language", equalTo("fr"));
    }

    @Test
    void regionalTagsAreTheirPrimaryLanguageAndALanguageCanBeAskedFor() {
        String process = process();
        String one = said(process, Map.of("pt-BR", "Observatório de areia", "en", "Peer reviews"));
        String portuguese = said(process, Map.of("pt", "Um observatório de areia", "en", "Mine closure"));
        String english = said(process, Map.of("pt", "Fechamento de minas", "en", "Peer reviews"));
        similar(one).body("items.proposal", containsInAnyOrder(portuguese, english));
        similar(one, "language=pt-PT").body("items.proposal", contains(portuguese)).body("items[0].language", equalTo("pt-BR"));
        similar(one, "language=en").body("items.proposal", contains(english));
    }

    @Test
    void accentsAndTheOrderOfWordsDoNotMatter() {
        String process = process();
        String one = said(process, "fr", "Évaluation des métaux", "Une évaluation régulière des métaux et des minéraux");
        String two = said(process, "fr", "Metaux : evaluation", "Des mineraux et des metaux, une evaluation reguliere");
        said(process, "fr", "Fermeture des mines", "Fermer les mines abandonnées");
        similar(one).body("items.proposal", contains(two)).body("items[0].because[0].textScore", greaterThan(0.95f));
    }

    @Test
    void chineseIsComparedByItsCharacters() {
        String process = process();
        String one = said(process, "zh", "全球沙土观测站", "本区域支持建立全球沙土观测站，监测砂石开采。");
        String two = said(process, "zh-Hans", "建立沙土观测站", "建议设立一个监测砂石开采的全球沙土观测站。");
        String unrelated = said(process, "zh", "环境同行评审", "各国将自愿开展环境立法的同行评审。");
        similar(one).body("items.proposal", contains(two)).body("items[0].because[0].phrases", hasItem("全球沙土观测站"));
        similar(two).body("items.proposal", contains(one));
        similar(unrelated).body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "ar", "ru", "ja", "th", "de" })
    void theSameWordsAreFoundInEveryLanguage(String language) {
        Map<String, List<String>> titles = Map.of(
                "ar", List.of("مرصد عالمي للرمال", "استعراض الأقران البيئي"),
                "ru", List.of("Глобальная обсерватория песка", "Экологический взаимный обзор"),
                "ja", List.of("世界的な砂の観測所", "環境に関する相互審査"),
                "th", List.of("หอสังเกตการณ์ทรายโลก", "การทบทวนกฎหมายสิ่งแวดล้อม"),
                "de", List.of("Weltweite Beobachtung von Sand", "Begutachtung der Gesetze"));
        String process = process();
        String title = titles.get(language).get(0);
        String one = said(process, language, title, title);
        String two = said(process, language, title, title + " UNEP");
        said(process, language, titles.get(language).get(1), titles.get(language).get(1));
        similar(one).body("items.proposal", contains(two));
    }

    @Test
    void textsThatSayNextToNothingAreNotAlike() {
        String process = process();
        String one = submitted(process, "Certification");
        submitted(process, "Tailings");
        submitted(process, "Text of X");
        similar(one).body("items", empty());
    }

    @Test
    void whatManyProposalsSayTellsNothing() {
        String process = process();
        List<String> all = IntStream.range(0, 10)
                .mapToObj(n -> said(process, "en", "Sustainable minerals " + n, "Minerals and metals shall be sustainable."))
                .toList();
        similar(all.get(0)).body("items", empty());
        String same = said(process, "en", "Sustainable minerals 0", "Minerals and metals shall be sustainable.");
        similar(all.get(0)).body("items.proposal", contains(same)).body("items[0].score", equalTo(1f));
    }

    @Test
    void identicalProposalsAreWhollyAlike() {
        String process = process();
        String one = submitted(process, "Tailings register");
        submitted(process, "Tailings storage");
        String best = submitted(process, "Tailings register!");
        similar(one, "limit=1").body("items", hasSize(1)).body("items[0].proposal", equalTo(best))
                .body("items[0].score", equalTo(1f)).body("items[0].because[0].titleScore", equalTo(1f));
    }

    @Test
    void changedWordsCountAtOnceAndDeletedOnesNoMore() throws SQLException {
        String process = process();
        String one = submitted(process, "A global sand observatory");
        String two = submitted(process, "Environmental peer reviews");
        sql("update proposal set title = '{\"en\": \"Global sand observatory\"}', text = '{\"en\": \"Sand\"}' where id = '"
                + two + "'");
        similar(one).body("items.proposal", contains(two));
        sql("update proposal set title = '{\"en\": \"Peer reviews\", \"fr\": \"Sand\"}', text = '{\"en\": \"Reviews\", \"fr\": \"Sand\"}\' where id = '"
                + two + "'");
        similar(one, "threshold=0").body("items", empty());
    }

    @Test
    void thoseThatStandAreLookedAtUnlessOthersAreAskedFor() {
        String process = process();
        String one = submitted(process, "A global sand observatory");
        String withdrawn = submitted(process, "A global sand observatory");
        move(withdrawn, "withdraw").statusCode(200);
        similar(one).body("items", empty());
        similar(one, "status=WITHDRAWN").body("items.proposal", contains(withdrawn));
        similar(one, "status=TABLED,WITHDRAWN").body("items.proposal", contains(withdrawn));
        similar(one, "status=DRAFT").body("items", empty());
    }

    @Test
    void itsOwnLineageIsLeftOutUnlessAskedFor() {
        String process = process();
        String one = submitted(process, "A global sand observatory");
        String two = submitted(process, "The global sand observatory");
        String result = consolidate(consolidation(process, "MERGE", List.of(one, two), "Global sand observatory"))
                .statusCode(201).extract().path("results[0]");
        String all = "status=CONSOLIDATED&status=SUBMITTED";
        similar(result, all).body("items", empty());
        similar(one, all).body("items.proposal", contains(two));
        similar(one, all + "&lineage=true").body("items.proposal", containsInAnyOrder(two, result));
    }

    @Test
    void hundredThousandCharactersAreCompared() {
        String process = process();
        String words = IntStream.range(0, 100_000).mapToObj(n -> Integer.toString(n * 7919 % 99_991, 36))
                .collect(Collectors.joining(" ")).substring(0, 100_000);
        // nothing comes twice: more than PostgreSQL holds in one vector
        String characters = IntStream.range(0, 50_000).mapToObj(n -> Character.toString(0x20000 + n * 7919 % 42_000))
                .collect(Collectors.joining());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (var text : Map.of("en", words, "zh", characters).entrySet()) {
                String one = said(process, text.getKey(), "Long", text.getValue());
                String two = said(process, text.getKey(), "Long", text.getValue());
                similar(one).body("items.proposal", contains(two)).body("items[0].score", equalTo(1f))
                        .body("items[0].because[0].phrases.size()", lessThan(6));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "threshold=2", "threshold=-1", "limit=0", "limit=201", "language=e", "status=NONE",
            "lineage=perhaps", "colour=red" })
    void wrongParameterIsRefused(String query) {
        similar(submitted(process(), "Sand"), query).statusCode(400);
    }

    @Test
    void oneWordThatDoesNotEndIsLeftOut() {
        String process = process();
        String one = said(process, "ja", "\u6c99\u571f", "\u6c99\u571f\u89c2\u6d4b " + "a".repeat(3_000));
        similar(said(process, "ja", "\u6c99\u571f", "\u6c99\u571f\u89c2\u6d4b")).body("items.proposal", contains(one));
    }

    @Test
    void latestAreThoseThatWereMadeLastWhateverTheirIds() throws SQLException {
        String process = process();
        String old = submitted(process, "Gravel");
        sql("""
                insert into proposal select (jsonb_populate_record(p, g.changes)).*
                from proposal p cross join (
                    select jsonb_build_object('id', overlay(uuidv7()::text placing 'ffffffff' from 1),
                                              'created_at', now() - interval '1 day') changes
                    from generate_series(1, %d)) g
                where p.id = '%s'""".formatted(ProposalWords.SAMPLE, old));
        submitted(process, "Sand");
        assertEquals(1, words.rarity(process, "en", List.of("sand")).frequencies().get("sand"));
    }

    @Test
    void draftOfAnotherIsNotFound() {
        similar(proposed(process(), "Sand")).statusCode(404);
    }

    @Test
    void charactersArePairedAndLatinWordsLeftWhole() throws SQLException {
        try (var connection = database.getConnection();
                var result = connection.createStatement().executeQuery("select character_pairs('沙土观测,UNEP 2030年 砂 ＡＢ')")) {
            result.next();
            assertEquals(List.of("沙土", "土观", "观测", "unep", "2030", "年", "砂", "ab"),
                    List.of(result.getString(1).split(" +")));
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static ValidatableResponse similar(String id) {
        return similar(id, "");
    }

    private static ValidatableResponse similar(String id, String query) {
        return anybody().get("/v1/proposals/" + id + "/similar" + (query.isEmpty() ? "" : "?" + query)).then();
    }

    private static String said(String process, String language, String title, String text) {
        return said(process, Map.of(language, title), Map.of(language, text));
    }

    private static String said(String process, Map<String, String> title) {
        return said(process, title, title);
    }

    static String said(String process, Map<String, String> title, Map<String, String> text) {
        var request = draft(process, "-", Map.of());
        request.put("title", title);
        request.put("text", text);
        String id = as("secretariat").contentType(ContentType.JSON).body(request).post("/v1/proposals").then()
                .statusCode(201).extract().path("id");
        move(id, "submit").statusCode(200);
        return id;
    }
}
