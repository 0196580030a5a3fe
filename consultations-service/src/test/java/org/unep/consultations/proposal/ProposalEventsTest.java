package org.unep.consultations.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.unep.consultations.Api.position;
import static org.unep.consultations.Api.publish;
import static org.unep.consultations.Api.say;
import static org.unep.consultations.Api.statement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.unep.chassis.events.Inbox;
import org.unep.consultations.Api;
import org.unep.consultations.Rows;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.EventContract;
import org.unep.embedded.Topic;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What this service hears of proposals: duplicated, reordered or malformed, the result is the same. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ProposalEventsTest {

    // what has no state of its own
    private static final Map<String, String> STATUS = Map.of("proposal-revised", "TABLED", "proposal-restored", "TABLED");

    private static final Path THEIR_EXAMPLES = Path.of("../proposals-service/contract/events/v1/examples");

    @Inject
    KnownProposals proposals;
    @Inject
    Inbox inbox;

    @Test
    void duplicatesAndReorderingChangeNothing() {
        for (int seed = 0; seed < 20; seed++) {
            UUID id = UUID.randomUUID();
            UUID into = UUID.randomUUID();
            List<ProposalSeen> events = new ArrayList<>();
            for (int version = 2; version <= 4; version++) {
                var seen = new ProposalSeen(id, version, "unea-5-12", version == 4 ? "CONSOLIDATED" : "TABLED",
                        version == 4 ? List.of(into) : List.of());
                events.add(seen);
                events.add(seen);
            }
            Collections.shuffle(events, new Random(seed));
            int cut = seed % events.size();
            proposals.fold(events.subList(0, cut));
            proposals.fold(events.subList(cut, events.size()));
            assertEquals(new KnownProposal("unea-5-12", "CONSOLIDATED", List.of(into)), known(id), "seed " + seed);
        }
    }

    @Test
    void batchHoldsManyProposals() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        proposals.fold(List.of(new ProposalSeen(one, 2, "a", "SUBMITTED", List.of()),
                new ProposalSeen(two, 3, "b", "WITHDRAWN", List.of()), new ProposalSeen(one, 3, "a", "TABLED", List.of())));
        assertEquals("TABLED", known(one).status());
        assertEquals("WITHDRAWN", known(two).status());
        assertEquals(Map.of(), proposals.find(List.of(UUID.randomUUID())));
    }

    @Test
    void everyExampleOfTheOwnerThatThisServiceHearsParses() {
        var heard = new HashSet<String>();
        for (Path example : EventContract.of("proposals-service").examples()) {
            String happened = EventContract.nameOf(example);
            String type = "org.unep.proposals." + happened + ".v1";
            if (ProposalEvents.TYPES.containsKey(type)) {
                ProposalSeen seen = inbox.data(EventContract.read(example).getBytes(UTF_8), ProposalEvents.TYPES.get(type));
                assertEquals("unea-5-12", seen.process());
                assertEquals(STATUS.getOrDefault(happened, happened.replace("proposal-", "").toUpperCase(Locale.ROOT)),
                        seen.status());
                assertEquals(happened.equals("proposal-consolidated"), !seen.consolidatedInto().isEmpty());
                heard.add(type);
            }
        }
        assertEquals(ProposalEvents.TYPES.keySet(), heard);
    }

    @Test
    void examplesOfTheOwnerAreTakenInAndUnderstood() {
        String process = Api.process();
        String id = UUID.randomUUID().toString();
        for (String name : List.of("proposal-submitted", "proposal-tabled", "proposal-consolidated")) {
            String example = EventContract.read(THEIR_EXAMPLES.resolve(name + ".json"));
            publish(id, name, example.replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"" + id + "\"").replace("unea-5-12", process)
                    .replaceFirst("\"version\": [0-9]+", "\"version\": " + (name.length() - 13)));
        }
        Awaitility.await().until(() -> "CONSOLIDATED".equals(status(id)));
        say(Api.plenary(process), statement("CHE", position(id, "SUPPORT"))).statusCode(409)
                .body("type", equalTo("/problems/proposal-not-open")).body("errors.pointer", contains("/positions/0/proposal"))
                .body("detail", containsString("it became 0198f1a0-9d10-7b2c-8f00-5a1e2b3c4d5e"));
    }

    @Test
    void positionIsTakenOnAProposalWhoseConsolidationWasUndone() {
        String process = Api.process();
        String id = UUID.randomUUID().toString();
        for (String name : List.of("proposal-consolidated", "proposal-restored")) {
            publish(id, name, EventContract.read(THEIR_EXAMPLES.resolve(name + ".json"))
                    .replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"" + id + "\"").replace("unea-5-12", process));
        }
        Awaitility.await().until(() -> "TABLED".equals(status(id)));
        say(Api.plenary(process), statement("CHE", position(id, "SUPPORT"))).statusCode(201);
    }

    @Test
    void malformedEventGoesToTheDeadLettersAndTheNextOneIsHeard() {
        String process = Api.process();
        var bad = Map.of("not json", "{\"id\":", "no version",
                "{\"id\":\"%s\",\"process\":\"p\",\"status\":\"TABLED\"}".formatted(UUID.randomUUID()), "no id",
                "{\"version\":1,\"process\":\"p\",\"status\":\"TABLED\"}", "NUL",
                "{\"id\":\"%s\",\"version\":1,\"process\":\"\\u0000\",\"status\":\"TABLED\"}".formatted(UUID.randomUUID()));
        String run = UUID.randomUUID().toString();
        bad.forEach((why, event) -> publish(why + run, "proposal-tabled", event));
        String good = Api.proposal(process);
        for (String why : bad.keySet()) {
            var dead = Topic.await("unep.dead-letters", r -> (why + run).equals(r.key()));
            var letter = dead.get(dead.size() - 1);
            assertFalse(Topic.header(letter, "dead-letter-reason").isBlank(), why);
            assertEquals("unep.proposals", Topic.header(letter, "dead-letter-topic"));
            assertEquals("consultations-service", Topic.header(letter, "dead-letter-consumer"));
            assertEquals(bad.get(why), Topic.text(letter));
        }
        say(Api.plenary(process), statement("CHE", position(good, "SUPPORT"))).statusCode(201);
    }

    @Test
    void unknownTypeIsIgnored() {
        String id = UUID.randomUUID().toString();
        publish(id, "proposal-praised", "{\"id\":\"%s\",\"version\":9,\"process\":\"%s\",\"status\":\"PRAISED\"}".formatted(id,
                Stage.process()));
        Api.proposal(Stage.process());
        assertEquals(null, status(id));
    }

    @Test
    void statusThatThisServiceDoesNotKnowIsTakenForOpen() {
        String process = Api.process();
        String id = Api.proposal(process);
        Api.tell(id, 7, process, "DEFERRED", List.of());
        Awaitility.await().until(() -> "DEFERRED".equals(status(id)));
        say(Api.plenary(process), statement("CHE", position(id, "SUPPORT"))).statusCode(201);
    }

    private KnownProposal known(UUID id) {
        return proposals.find(List.of(id)).get(id);
    }

    private static String status(String id) {
        return Rows.texts("select status from known_proposal where id = cast(? as uuid)", id).stream().findFirst().orElse(null);
    }
}
