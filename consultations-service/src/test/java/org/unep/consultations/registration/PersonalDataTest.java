package org.unep.consultations.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.delegate;
import static org.unep.consultations.Api.post;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.consultations.Api;
import org.unep.consultations.Rows;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * What is known of a person stands in one table and is shown to those who may see it. Whatever fails, it is in no event, log,
 * error or answer to anybody else. The words that are looked for occur nowhere but here.
 */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class PersonalDataTest {

    private static final String NAME = "Zephyrine Quillfeather";
    private static final String EMAIL = "z.quillfeather@planted.example";
    private static final String FUNCTION = "Keeper of the Xylotheque";
    private static final List<String> PLANTED = List.of("zephyrine", "quillfeather", "planted.example", "xylotheque");
    private static final String PERSON = """
            {"name": "%s", "email": "%s", "function": "%s"}""".formatted(NAME, EMAIL, FUNCTION);

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final StringBuilder answered = new StringBuilder();
    private final Handler log = new Handler() {

        private final PatternFormatter everything = new PatternFormatter("%p [%c] %s%e%n");

        @Override
        public void publish(LogRecord entry) {
            logged.add(everything.format(ExtLogRecord.wrap(entry)));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
    private String path;
    private String location;

    @BeforeEach
    void nameThePerson() {
        log.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(log);
        path = delegation("CHE");
        location = hear(as("secretariat").header("Idempotency-Key", UUID.randomUUID()).contentType(ContentType.JSON)
                .body(PERSON).post(path), 201).header("Location");
    }

    @AfterEach
    void forgetThePerson() {
        Logger.getLogger("").removeHandler(log);
        post("/v1/delegates/erase", Map.of("email", EMAIL)).statusCode(200);
    }

    @Test
    void personIsSeenByThoseWhoMayOnlyAndStandsInOneTableOnly() {
        delegate("CHE").get(location).then().statusCode(200);
        hear(delegate("BRA").get(location), 404);
        hear(as("co-chair").get(location), 403);
        hear(anybody().get(location), 401);
        String registration = path.replace("/delegates", "");
        for (String open : List.of(registration, registration.replaceFirst("/[^/]*$", ""), "/v1/participants/CHE",
                registration.replaceFirst("/registrations.*", ""), "/v1/statements")) {
            hear(anybody().get(open), 200);
        }
        hear(as("secretariat").header("If-Match", "*").delete(registration), 200);
        assertSilent();
        assertGone();
    }

    @Test
    void refusedBodyIsNotRepeated() {
        String broken = PERSON.replace("}", "");
        for (String body : List.of(broken, broken + ",}", PERSON + PERSON, "\"" + NAME + "\"", "[\"" + EMAIL + "\"]", NAME,
                with("head", "\"" + NAME + "\""), with(EMAIL, "1"), with("passport", "\"" + NAME + "\""),
                with("function", "{\"" + FUNCTION + "\": 1}"), with("name", "[\"" + NAME + "\"]"),
                with("name", "\"" + NAME.repeat(50) + "\""), with("name", "\"" + NAME + "\\u0000\""),
                with("name", "\"" + NAME + "\\u202e\""), with("email", "\"" + NAME + "\""),
                with("email", "\"" + EMAIL.repeat(20) + "\""), with("function", "\"" + FUNCTION + "\\ud800\""))) {
            hear(send("POST", path, body), 400);
            if (!body.equals(PERSON + PERSON)) {
                hear(send("PATCH", location, body), 400);
            }
        }
        hear(send("POST", "/v1/delegates/erase", "{\"email\": \"" + NAME + "\"}"), 400);
        hear(send("POST", "/v1/delegates/erase", "{\"" + EMAIL + "\": 1}"), 400);
        hear(send("POST", "/v1/delegates/erase", "{\"email\": [\"" + EMAIL + "\"]}"), 400);
        hear(as("secretariat").contentType(ContentType.TEXT).body(PERSON).post(path), 415);
        assertSilent();
    }

    @Test
    void refusedActIsNotRepeated() {
        hear(send("POST", path, PERSON), 409);
        hear(send("POST", path, PERSON.toUpperCase(Locale.ROOT).replace("NAME", "name").replace("EMAIL", "email")
                .replace("FUNCTION", "function")), 409);
        hear(delegate("BRA").contentType(ContentType.JSON).body(PERSON).post(path), 404);
        hear(as("co-chair").contentType(ContentType.JSON).body(PERSON).post(path), 403);
        hear(anybody().contentType(ContentType.JSON).body(PERSON).post(path), 401);
        hear(as("secretariat").header("If-Match", "\"7\"").contentType("application/merge-patch+json").body(PERSON)
                .patch(location), 412);
        hear(as("secretariat").contentType("application/merge-patch+json").body(PERSON).patch(location), 428);
        String key = UUID.randomUUID().toString();
        keyed(key, "{\"name\": \"Somebody else\"}", 201);
        keyed(key, PERSON, 422);
        hear(as("secretariat").header("If-Match", "*").delete(path.replace("/delegates", "")), 200);
        hear(send("POST", path, PERSON), 409);
        assertSilent();
        assertGone();
    }

    @Test
    void failureOfTheDatabaseIsNotRepeated() {
        String other = delegation("BRA");
        fails("alter table delegate add constraint planted check (function <> '%s') not valid".formatted(FUNCTION),
                "alter table delegate drop constraint planted", () -> {
                    hear(send("POST", other, PERSON.replace("z.", "y.")), 500);
                    hear(send("PATCH", location, "{\"head\": true}"), 500);
                });
        fails("create unique index planted on delegate (name) where name = '%s'".formatted(NAME), "drop index planted",
                () -> hear(send("POST", other, PERSON.replace("z.", "y.")), 500));
        fails("""
                create function planted() returns trigger language plpgsql as $$
                begin
                    raise exception 'planted' using detail = new.name || new.email, hint = new.function;
                end $$;
                create trigger planted before insert or update or delete on delegate for each row
                execute function planted()""", "drop function planted cascade", () -> {
            hear(send("POST", other, PERSON.replace("z.", "y.")), 500);
            hear(send("PATCH", location, "{\"function\": \"Adviser\"}"), 500);
        });
        fails("alter table delegate alter name type varchar(22)", "alter table delegate alter name type text",
                () -> hear(send("POST", other, PERSON.replace("z.", "y.").replace(NAME, NAME + " the Younger")), 500));
        assertSilent();
    }

    private void fails(String plant, String remove, Runnable acts) {
        int before = logged.size();
        Rows.change(plant);
        try {
            acts.run();
        } finally {
            Rows.change(remove);
        }
        assertTrue(logged.stream().skip(before).anyMatch(entry -> entry.contains("ERROR")), "the failure is logged");
    }

    private static String with(String field, String value) {
        return "{\"name\": \"%s\", \"email\": \"%s\", \"function\": \"%s\", ".formatted(NAME, EMAIL, FUNCTION)
                .replaceFirst("\"" + field + "\": \"[^\"]*\", ", "") + "\"" + field + "\": " + value + "}";
    }

    private static Response send(String method, String to, String body) {
        RequestSpecification request = as("secretariat").body(body);
        return method.equals("PATCH")
                ? request.contentType("application/merge-patch+json").header("If-Match", "*").patch(to)
                : request.contentType(ContentType.JSON).post(to);
    }

    private void keyed(String key, String body, int status) {
        hear(as("secretariat").header("Idempotency-Key", key).contentType(ContentType.JSON).body(body).post(path), status);
    }

    private Response hear(Response answer, int status) {
        answered.append(answer.headers()).append(answer.asString()).append('\n');
        assertEquals(status, answer.statusCode(), answer.asString());
        return answer;
    }

    private String delegation(String participant) {
        return post("/v1/consultations/" + Api.announced(Stage.process()) + "/registrations",
                Map.of("participant", participant)).statusCode(201).extract().header("Location") + "/delegates";
    }

    private void assertSilent() {
        for (String word : PLANTED) {
            assertFalse(answered.toString().toLowerCase(Locale.ROOT).contains(word), "answered: " + answered);
            for (String entry : logged) {
                assertFalse(entry.toLowerCase(Locale.ROOT).contains(word), "logged: " + entry);
            }
        }
        assertStandsNotIn(List.of("outbox", "idempotent_answer"));
    }

    /** Once the registration was cancelled, no table has the words. */
    private static void assertGone() {
        var tables = Rows.texts("select table_name from information_schema.tables where table_schema = 'public'");
        assertTrue(tables.contains("delegate"), tables.toString());
        assertStandsNotIn(tables);
    }

    private static void assertStandsNotIn(List<String> tables) {
        for (String table : tables) {
            for (String word : PLANTED) {
                assertEquals(0,
                        Rows.count("select count(*) from " + table + " t where lower(t::text) like ?", "%" + word + "%"),
                        table + " has " + word);
            }
        }
    }
}
