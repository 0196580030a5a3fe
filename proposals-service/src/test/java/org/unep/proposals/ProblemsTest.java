package org.unep.proposals;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.draft;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposed;
import static org.unep.proposals.Api.submitted;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.ProblemShaping;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.Tokens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.http.HttpClosedException;

/** What the chassis refuses, in plain words and at the right place. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ProblemsTest {

    private static final int TEN_MIB = 10 << 20;

    @TestHTTPResource("/")
    URI root;

    @ParameterizedTest
    @CsvSource({ "limit=v1,?limit,a number", "limit=,?limit,no value", "process=,?process,no value", "cursor=,?cursor,no value",
            "status=OPEN,?status,one of", "count=yes,?count,true or false", "updatedSince=noon,?updatedSince,a time" })
    void queryParameterThatCannotBeReadIsNamed(String query, String pointer, String words) {
        problem(anybody().get("/v1/proposals?" + query).then(), 400, "invalid-request")
                .body("errors.pointer", contains(pointer))
                .body("errors[0].detail", containsString(words));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/proposals/v1", "/v1/proposals/%20", "/v1/proposals/a%20b/lineage" })
    void pathThatCannotBeReadLeadsNowhere(String path) {
        problem(anybody().urlEncodingEnabled(false).get(path).then(), 404, "not-found").body("instance", equalTo(path));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/proposals/%zz", "/v1/proposals/%", "/%zz" })
    void malformedPathIsRefusedWithoutAWordOfJava(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer); // by the server itself, which leaves the body empty
        assertFalse(answer.contains("Exception"), answer);
    }

    @Test
    void nextPageIsFoundWhateverSignsTheFirstWasAskedForWith() {
        String process = process();
        submitted(process, "Sand and gravel");
        submitted(process, "Gravel and sand");
        String next = anybody().urlEncodingEnabled(false)
                .get("/v1/proposals?limit=1&process=" + process + "&q=sand%7Cgravel%7B%7D%5E%60%22").then().statusCode(200)
                .extract().path("next");
        anybody().urlEncodingEnabled(false).get(next).then().statusCode(200).body("items", hasSize(1))
                .body("next", equalTo(null));
    }

    @Test
    void parameterThatIsTakenOnceIsRefusedTwice() {
        problem(anybody().get("/v1/proposals?limit=1&limit=2").then(), 400, "invalid-request").body("errors.pointer",
                contains("?limit"));
        problem(anybody().get("/v1/consolidations?process=a&process=b").then(), 400, "invalid-request")
                .body("errors.pointer", contains("?process"));
    }

    @Test
    void valueInThePathAndMissingBodyAreNotTakenForParametersOfTheQuery() {
        problem(anybody().urlEncodingEnabled(false).get("/v1/taxonomies/a%20b").then(), 400, "invalid-request")
                .body("errors.pointer", contains("{process}"));
        problem(as("secretariat").header("If-Match", "*").contentType("application/merge-patch+json")
                .patch("/v1/proposals/" + proposed(process(), "Sand")).then(), 400, "invalid-request")
                .body("errors.pointer", contains(""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "nothing", "a/b/c", "text/", "application/json, ;", "application/json;q=x" })
    void acceptHeaderThatIsNoneIsRefusedInPlainWords(String accept) {
        problem(anybody().header("Accept", accept).get("/v1/proposals").then(), 400, "invalid-request").body("detail",
                startsWith("The header Accept is malformed"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/proposals", "/v1/consolidations", "/v1/proposals/019b0000-0000-7000-8000-000000000000",
            "/problems" })
    void tokenThatDoesNotHoldIsRefusedWhereNoneIsNeeded(String path) {
        problem(anybody().auth().oauth2("not.a.token").get(path).then(), 401, "unauthenticated").header("WWW-Authenticate",
                containsString("invalid_token"));
        String token = Tokens.of("secretariat");
        problem(anybody().auth().oauth2(token.substring(0, token.length() - 4) + "AAAA").get(path).then(), 401,
                "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({ "DELETE,/v1/proposals,'GET, HEAD, OPTIONS, POST'", "PUT,/v1/consolidations,'GET, HEAD, OPTIONS, POST'",
            "POST,/problems/not-found,'GET, HEAD, OPTIONS'" })
    void methodThatIsNotThereIsToldWhichAre(String method, String path, String allowed) {
        problem(as("secretariat").request(method, path).then(), 405, "method-not-allowed").header("Allow", equalTo(allowed));
    }

    @Test
    void ownFailureToReadJsonIsNotHeldAgainstTheClient() {
        JsonProcessingException broken = assertThrows(JsonProcessingException.class,
                () -> new ObjectMapper().readTree("{"));
        var context = ProblemContext.of(new IllegalStateException("A row is broken", broken), "/v1/proposals");
        HttpProblem shaped = new ProblemShaping().apply(HttpProblem.builder().withStatus(500).build(), context);
        assertEquals(500, shaped.getStatusCode());
        assertEquals("/problems/internal-error", String.valueOf(shaped.getType()));
    }

    @Test
    void clientThatHangsUpIsNoFailureOfOurs() {
        var context = ProblemContext.of(new IOException(new HttpClosedException("Connection was closed")), "/v1/proposals");
        assertEquals(400, new ProblemShaping().apply(HttpProblem.builder().withStatus(500).build(), context).getStatusCode());
    }

    @ParameterizedTest
    @EnumSource(CommonProblem.class)
    void typeHasAPageForPeopleAndOneForPrograms(CommonProblem type) {
        anybody().get("/problems/" + type.slug()).then().statusCode(200).contentType(ContentType.JSON)
                .header("Vary", equalTo("Accept"))
                .body("title", equalTo(type.title()));
        anybody().accept("text/html,application/xhtml+xml,*/*;q=0.8").get("/problems/" + type.slug()).then().statusCode(200)
                .contentType(startsWith("text/html")).body(containsString("<html lang=\"en\">"))
                .body(containsString("<h1>" + type.title() + "</h1>"));
    }

    @Test
    void typesAreListedForPeopleToo() {
        anybody().accept("text/html").get("/problems").then().statusCode(200)
                .body(containsString("href=\"/problems/illegal-transition\""));
        anybody().get("/problems").then().contentType(ContentType.JSON).header("Vary", equalTo("Accept"));
        problem(anybody().accept("text/html").get("/problems/nothing").then(), 404, "not-found");
    }

    @Test
    void bodyOfMoreThanTenMebibytesIsRefusedBeforeItIsRead() throws Exception {
        var answer = post(BodyPublishers.ofByteArray(spaces(TEN_MIB + 1).readAllBytes()));
        assertEquals(413, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("/problems/content-too-large"), answer.body());
    }

    @Test
    void whatIsCalledImportAndIsNoneIsBoundedToo() throws Exception {
        var answer = send(HttpRequest.newBuilder(root.resolve("/v1/taxonomies/p/import")).header("If-None-Match", "*"),
                "PUT", BodyPublishers.ofByteArray(spaces(TEN_MIB + 1).readAllBytes()));
        assertEquals(413, answer.statusCode(), answer.body());
    }

    @Test
    void bodyOfUntoldLengthIsRefusedOnceItIsLarger() throws Exception {
        var answer = post(BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                new ByteArrayInputStream("{\"title\": ".getBytes(StandardCharsets.UTF_8)), spaces(TEN_MIB))));
        assertEquals(413, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("/problems/content-too-large"), answer.body());
    }

    @Test
    void bodyOfTenMebibytesIsRead() throws Exception {
        assertEquals(400, post(BodyPublishers.ofByteArray(spaces(TEN_MIB).readAllBytes())).statusCode());
        assertEquals(400, post(BodyPublishers.ofInputStream(() -> spaces(TEN_MIB))).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = { "changed", "cut", "other filter", "other list", "garbage", "forged" })
    void cursorIsTakenOnlyAsItWasGiven(String how) {
        String process = process();
        submitted(process, "One");
        submitted(process, "Two");
        String list = "/v1/proposals?process=" + process;
        String next = anybody().get(list + "&limit=1").path("next");
        String cursor = next.replaceFirst(".*[?&]cursor=([^&]*).*", "$1");
        String forged = Base64.getUrlEncoder().withoutPadding()
                .encodeToString("0123456789abcdef019b0000-0000-7000-8000-000000000000".getBytes(StandardCharsets.UTF_8));
        String wrong = switch (how) {
            case "changed" -> list + "&cursor=" + (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);
            case "cut" -> list + "&cursor=" + cursor.substring(0, cursor.length() - 1);
            case "other filter" -> list + "&status=SUBMITTED&cursor=" + cursor;
            case "other list" -> "/v1/consolidations?process=" + process + "&cursor=" + cursor;
            case "garbage" -> list + "&cursor=!!";
            default -> list + "&cursor=" + forged;
        };
        problem(anybody().get(wrong).then(), 400, "invalid-cursor").body("errors.pointer", contains("?cursor"));
        anybody().get("/v1/proposals?count=true&limit=200&cursor=" + cursor + "&process=" + process).then().statusCode(200)
                .body("items.title.en", contains("Two"));
    }

    @Test
    void cursorForgedWithTheDevelopmentKeyThatHoldsNoIdIsRefused() throws GeneralSecurityException {
        String list = "/v1/consolidations?process=none";
        byte[] key = "no id".getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("cursors of the proposals-service".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((list + "\n").getBytes(StandardCharsets.UTF_8));
        byte[] forged = ByteBuffer.allocate(16 + key.length).put(mac.doFinal(key), 0, 16).put(key).array();
        problem(anybody().get(list + "&cursor=" + Base64.getUrlEncoder().withoutPadding().encodeToString(forged)).then(), 400,
                "invalid-cursor");
    }

    @Test
    void textsAreRefusedLanguageByLanguage() {
        var request = draft(process(), "Sand", Map.of());
        request.put("title", Map.of("en", "Sand", "zz", "Sand", "fr", " ", "ar", "\u202Eopen", "es", "a\u0007b"));
        problem(as("secretariat").contentType(ContentType.JSON).body(request).post("/v1/proposals").then(), 400,
                "invalid-request")
                .body("errors.pointer", containsInAnyOrder("/title/ar", "/title/es", "/title/fr", "/title/zz"));
    }

    @Test
    void reasonIsAPlainText() {
        String id = proposed(process(), "Sand");
        problem(as("secretariat").contentType(ContentType.JSON).body(Map.of("reason", "\u2066open"))
                .post("/v1/proposals/" + id + "/submit").then(), 400, "invalid-request")
                .body("errors.pointer", contains("/reason"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "amendments/%s/accept", "amendments/%s/reject", "amendments/%s/withdraw",
            "consolidations/%s/undo" })
    void reasonOfADecisionIsAPlainText(String act) {
        for (String reason : List.of("a\u0000\nb", "a\u0007", "\u2066open", "\u200b")) {
            problem(as("secretariat").contentType(ContentType.JSON).body(Map.of("reason", reason))
                    .post("/v1/" + act.formatted(UUID.randomUUID())).then(), 400, "invalid-request")
                    .body("errors.pointer", contains("/reason"));
        }
    }

    private static InputStream spaces(int count) {
        byte[] spaces = new byte[count];
        Arrays.fill(spaces, (byte) ' ');
        return new ByteArrayInputStream(spaces);
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(root.resolve("/v1/proposals")), "POST", body);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String method, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
                .send(request.header("Authorization", "Bearer " + Tokens.of("secretariat"))
                        .header("Content-Type", "application/json").method(method, body).build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).contentType("application/problem+json").body("type", equalTo("/problems/" + slug));
    }
}
