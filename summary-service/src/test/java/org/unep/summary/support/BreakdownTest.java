package org.unep.summary.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.summary.readmodel.Told.says;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;
import org.unep.summary.support.Stands.Stand;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The tally broken down by group, by kind of participant and by consultation. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class BreakdownTest {

    private static final String NOON = "2023-09-07T12:00:00Z";
    private static final String EVENING = "2023-09-07T18:00:00Z";

    @Inject
    Feed feed;
    @Inject
    Stands stands;
    @Inject
    Session entities;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final String region = "region-" + process;
    private final String club = "club-" + process;
    private final String both = "a-" + process;
    private final String regional = "b-" + process;
    private final String formerly = "c-" + process;
    private final String observer = "d-" + process;

    @BeforeEach
    void aProcessWithAProposalAndMembersOfGroups() {
        feed.tell(Told.process(process), Told.proposal(one, process, 1), Told.group(region), Told.group(club),
                Told.government(both).with("memberships", List.of(Map.of("group", region), Map.of("group", club))),
                Told.government(regional).with("groups", List.of(region)),
                Told.government(formerly).with("memberships", List.of(Map.of("group", region, "to", "2020-12-31"))),
                Told.observer(observer));
    }

    @Test
    void memberOfTwoGroupsIsInBothRowsAndWhoLeftIsInNone() {
        feed.tell(says(process, both, NOON, Map.of(one, "SUPPORT")).delivered(),
                says(process, regional, NOON, Map.of(one, "CONCERN")).delivered(),
                says(process, formerly, NOON, Map.of(one, "OPPOSE")).delivered(),
                Told.registration(process, regional), Told.registration(process, formerly));
        broken("group").body("note", containsString("not to be added"))
                .body(row(region) + "governments.tally.spoke", equalTo(2))
                .body(row(region) + "governments.tally.registered", equalTo(1))
                .body(row(region) + "governments.participants.SUPPORT.code", contains(both))
                .body(row(region) + "governments.participants.CONCERN.name.en", contains("Name of " + regional))
                .body(row(region) + "governments.tally.OPPOSE", equalTo(0)).body(row(region) + "own", nullValue())
                .body(row(club) + "governments.tally.SUPPORT", equalTo(1));
    }

    @Test
    void groupsOwnPositionStandsBesideItsMembersAndIsNotCountedAmongThem() {
        feed.tell(new Told.Statement(UUID.randomUUID(), process, null, List.of(region), null, NOON, Map.of(one, "SUPPORT"))
                .delivered());
        broken("group").body(row(region) + "own", equalTo("SUPPORT")).body(row(region) + "governments.tally.spoke", equalTo(0))
                .body("items[0].rows.code", not(hasItem(club)));
    }

    @Test
    void kindsOfParticipantsAreToldApart() {
        feed.tell(says(process, both, NOON, Map.of(one, "SUPPORT")).delivered(),
                says(process, observer, NOON, Map.of(one, "CONCERN")).delivered());
        broken("kind").body("items[0].rows.code", contains("MEMBER_STATE", "UN_ENTITY"))
                .body(row("MEMBER_STATE") + "name.en", equalTo("Member state"))
                .body(row("MEMBER_STATE") + "governments.tally.SUPPORT", equalTo(1))
                .body(row("UN_ENTITY") + "observers.participants.CONCERN.code", contains(observer))
                .body(row("UN_ENTITY") + "governments.tally.spoke", equalTo(0));
    }

    @Test
    void eachConsultationHasTheLatestPositionTakenInIt() {
        UUID first = UUID.randomUUID();
        UUID last = UUID.randomUUID();
        UUID plenary = UUID.randomUUID();
        feed.tell(Told.consultation(first, process, 0, 0), Told.consultation(last, process, 0, 0),
                Told.session(plenary, process, 1).with("consultation", last));
        feed.tell(says(process, both, "2023-09-07T08:00:00Z", Map.of(one, "CLARIFICATION")).delivered().with("consultation",
                first),
                says(process, both, NOON, Map.of(one, "OPPOSE")).delivered().with("consultation", first),
                says(process, both, EVENING, Map.of(one, "SUPPORT")).delivered().with("session", plenary),
                Told.registration(process, both).with("consultation", first));
        broken("consultation").body(row(first.toString()) + "governments.tally.OPPOSE", equalTo(1))
                .body(row(first.toString()) + "governments.tally.spoke", equalTo(1))
                .body(row(first.toString()) + "governments.tally.registered", equalTo(1))
                .body(row(first.toString()) + "name.en", equalTo("Meeting"))
                .body(row(last.toString()) + "governments.tally.SUPPORT", equalTo(1))
                .body(row(last.toString()) + "governments.tally.registered", equalTo(0));
        given().queryParam("asOf", NOON).get("/v1/processes/{p}/support/breakdown?by=consultation", process).then()
                .body("items[0].rows.code", contains(first.toString()));
    }

    @Test
    void attendanceThatAConsultationDeclaresIsTakenWhereItIsMoreThanItsList() {
        UUID open = UUID.randomUUID();
        UUID declaring = UUID.randomUUID();
        feed.tell(Told.consultation(open, process, 1, 0), Told.consultation(declaring, process, 40, 7),
                says(process, both, NOON, Map.of(one, "SUPPORT")).delivered().with("consultation", open));
        for (String participant : List.of(both, regional, observer)) {
            feed.tell(Told.registration(process, participant).with("consultation", open),
                    Told.registration(process, participant).with("consultation", declaring));
        }
        broken("consultation").body(row(open.toString()) + "governments.tally.registered", equalTo(2))
                .body(row(open.toString()) + "observers.tally.registered", equalTo(1))
                .body(row(declaring.toString()) + "governments.tally.registered", equalTo(40))
                .body(row(declaring.toString()) + "observers.tally.registered", equalTo(7))
                .body(row(declaring.toString()) + "governments.tally.spoke", equalTo(0));
    }

    @Test
    void consultationThatOnlyTheSessionKnowsIsKnownWhicheverIsHeardOfFirst() {
        UUID first = UUID.randomUUID();
        UUID last = UUID.randomUUID();
        UUID plenary = UUID.randomUUID();
        var said = says(process, both, NOON, Map.of(one, "SUPPORT"));
        feed.tell(Told.consultation(first, process, 0, 0), Told.consultation(last, process, 0, 0),
                said.delivered().with("session", plenary));
        broken("consultation").body("items[0].rows", empty());
        feed.tell(Told.session(plenary, process, 1).with("consultation", first));
        broken("consultation").body("items[0].rows.code", contains(first.toString()));
        feed.tell(Told.session(plenary, process, 1).with("consultation", last).with("version", 2));
        broken("consultation").body("items[0].rows.code", contains(last.toString()));
        feed.tell(said.at(2, "DELIVERED").with("session", plenary).with("consultation", first));
        broken("consultation").body("items[0].rows.code", contains(first.toString()));
        feed.tell(Told.session(plenary, process, 1).with("consultation", last).with("version", 3));
        broken("consultation").body("items[0].rows.code", contains(first.toString()));
        feed.tell(said.at(3, "WITHDRAWN").with("session", plenary).with("consultation", first));
        broken("consultation").body("items[0].rows", empty());
    }

    @Test
    void whatIsReadByConsultationDoesNotGrowWithWhatWasSaid() {
        UUID first = UUID.randomUUID();
        UUID last = UUID.randomUUID();
        List<Told> told = new ArrayList<>(List.of(Told.consultation(first, process, 0, 0),
                Told.consultation(last, process, 0, 0),
                says(process, both, NOON, Map.of(one, "OPPOSE")).delivered().with("consultation", first)));
        for (int i = 0; i < 600; i++) {
            told.add(says(process, both, "2023-09-07T%02d:%02d:00Z".formatted(13 + i / 60, i % 60), Map.of(one, "SUPPORT"))
                    .delivered().with("consultation", last));
        }
        feed.tell(told);
        for (Instant asOf : Arrays.asList(null, Instant.parse("2023-09-07T12:30:00Z"), Instant.parse("2023-09-07T17:00:00Z"))) {
            QuarkusTransaction.requiringNew().run(() -> {
                long before = standsRead();
                List<Stand> found = stands.byConsultation(process, null, asOf);
                assertTrue(standsRead() - before <= found.size(), () -> asOf + ": more than " + found);
                assertEquals(Stance.OPPOSE, found.get(0).taken().stance());
            });
        }
    }

    private long standsRead() {
        return entities.createNativeQuery("""
                select coalesce(sum(seq_tup_read + idx_tup_fetch), 0)::bigint from pg_stat_xact_user_tables
                where schemaname = 'public' and relname = 'stand'""", Long.class).getSingleResult();
    }

    @Test
    void explanationHasAllThree() {
        feed.tell(says(process, both, NOON, Map.of(one, "SUPPORT")).delivered());
        given().get("/v1/processes/{p}/support/{id}", process, one).then().statusCode(200)
                .body("breakdown.groups.code", contains(club, region)).body("breakdown.kinds.code", contains("MEMBER_STATE"))
                .body("breakdown.kinds[0].governments.tally.SUPPORT", equalTo(1));
    }

    @Test
    void whatIsNoWayToBreakItDownIsRefused() {
        for (String wrong : List.of("", "?by=colour", "?by=GROUP", "?by=group&rule=1")) {
            given().get("/v1/processes/{p}/support/breakdown" + wrong, process).then().statusCode(400);
        }
    }

    private ValidatableResponse broken(String by) {
        return given().get("/v1/processes/{p}/support/breakdown?by={by}", process, by).then().statusCode(200)
                .body("by", equalTo(by));
    }

    private static String row(String code) {
        return "items[0].rows.find { it.code == '" + code + "' }.";
    }
}
