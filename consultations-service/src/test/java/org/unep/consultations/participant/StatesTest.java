package org.unep.consultations.participant;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.consultations.Api.anybody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.consultations.Rows;
import org.unep.consultations.Rows.Told;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Who is there from the start: the States as the UN lists them. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class StatesTest {

    private static final Path FACTS = Path.of(System.getProperty("suite.root", ".."))
            .resolve("../shared/data/un-regional-groups.csv");
    private static final Map<String, String> GROUPS = Map.of("African Group", "african-group", "Asia-Pacific Group",
            "asia-pacific-group", "Eastern European Group", "eastern-european-group", "GRULAC", "grulac", "WEOG", "weog");

    @Test
    void memberStatesAndTheirGroupsAreThoseOfTheFacts() throws IOException {
        Assumptions.assumeTrue(Files.exists(FACTS), "NOT CHECKED: there is no copy of the facts at " + FACTS.normalize());
        var groups = new TreeMap<String, TreeSet<String>>();
        for (String line : Files.readAllLines(FACTS).subList(1, 195)) {
            groups.computeIfAbsent(line.substring(0, 3), any -> new TreeSet<>())
                    .add(GROUPS.get(line.substring(line.lastIndexOf(',') + 1)));
        }
        assertEquals(193, groups.size());
        var shownGroups = new TreeMap<String, TreeSet<String>>();
        for (Map<String, Object> state : memberStates()) {
            @SuppressWarnings("unchecked") // JSON of strings
            var of = (List<String>) state.get("groups");
            shownGroups.put((String) state.get("code"), new TreeSet<>(of));
        }
        assertEquals(groups, shownGroups);
    }

    @Test
    void everyMemberStateIsAGovernmentWithAnM49CodeOfItsOwn() {
        var codes = new HashSet<String>();
        for (Map<String, Object> state : memberStates()) {
            assertTrue(((String) state.get("m49")).matches("[0-9]{3}"), state.toString());
            assertTrue(codes.add((String) state.get("m49")), "twice: " + state);
            assertEquals(true, state.get("government"));
        }
        assertEquals(193, codes.size());
    }

    @ParameterizedTest
    @CsvSource({ "AFG,004,Afghanistan", "BRA,076,Brazil", "CHE,756,Switzerland", "CHN,156,China", "CIV,384,Côte d'Ivoire",
            "COD,180,Democratic Republic of the Congo", "EGY,818,Egypt", "IDN,360,Indonesia", "KOR,410,Republic of Korea",
            "GBR,826,United Kingdom of Great Britain and Northern Ireland", "NLD,528,Netherlands (Kingdom of the)",
            "RUS,643,Russian Federation", "SDN,729,Sudan", "SSD,728,South Sudan", "TUR,792,Türkiye",
            "USA,840,United States of America", "VNM,704,Viet Nam", "ZWE,716,Zimbabwe" })
    void namesAndM49CodesAreThoseOfTheUnitedNations(String code, String m49, String name) {
        anybody().get("/v1/participants/" + code).then().statusCode(200).body("m49", equalTo(m49)).body("name.en",
                equalTo(name));
    }

    @Test
    void turkiyeTakesPartInTwoGroups() {
        anybody().get("/v1/participants/TUR").then().body("name.en", equalTo("Türkiye"))
                .body("groups", contains("asia-pacific-group", "weog"));
        for (String group : List.of("asia-pacific-group", "weog")) {
            anybody().get("/v1/participants?limit=200&kind=MEMBER_STATE&group=" + group).then()
                    .body("items.code", hasItems("TUR"));
        }
    }

    @Test
    void euIsARegionalEconomicIntegrationOrganizationThatSpeaksAsAGovernment() {
        anybody().get("/v1/participants/EU").then().statusCode(200)
                .body("kind", equalTo("REGIONAL_ECONOMIC_INTEGRATION_ORGANIZATION")).body("government", equalTo(true))
                .body("m49", nullValue()).body("groups", empty());
        anybody().get("/v1/participants?limit=200&kind=REGIONAL_ECONOMIC_INTEGRATION_ORGANIZATION").then()
                .body("items.code", hasItems("EU"));
    }

    @ParameterizedTest
    @CsvSource({ "PSE,275", "VAT,336" })
    void observerStatesAreGovernmentsInNoRegionalGroup(String code, String m49) {
        anybody().get("/v1/participants/" + code).then().statusCode(200).body("kind", equalTo("OBSERVER_STATE"))
                .body("government", equalTo(true)).body("m49", equalTo(m49)).body("groups", empty());
    }

    @Test
    void regionalGroupsAreThere() {
        anybody().get("/v1/groups?kind=REGIONAL").then().statusCode(200).body("items.code",
                contains("african-group", "asia-pacific-group", "eastern-european-group", "grulac", "weog"));
        anybody().get("/v1/groups?kind=NEGOTIATING").then().body("items.code", not(hasItems("weog")));
        anybody().get("/v1/groups/grulac").then().statusCode(200).body("kind", equalTo("REGIONAL"));
    }

    @Test
    void theyAreToldOfInTheTransactionThatMadeThem() {
        List<Told> told = Rows.told("kind", "MEMBER_STATE");
        List<Told> states = told.stream().filter(t -> t.name().equals("participant-added")).toList();
        assertEquals(193, states.size());
        List<Told> named = told.stream().filter(t -> t.name().equals("participant-revised")).toList();
        assertEquals(193, named.size());
        assertEquals(5, Rows.told("kind", "REGIONAL").stream().filter(t -> t.name().equals("group-established")).count());
        assertEquals(List.of("participant-added", "participant-revised"),
                Rows.told("code", "EU").stream().map(Told::name).toList());
        assertEquals(1, states.stream().map(Told::transaction).distinct().count());
        assertEquals(List.of(named.get(0).transaction()),
                Rows.texts("select distinct cast(xmin as text) from participant where kind = 'MEMBER_STATE'"));
    }

    private static List<Map<String, Object>> memberStates() {
        var states = new ArrayList<Map<String, Object>>();
        String next = "/v1/participants?kind=MEMBER_STATE&limit=100&count=true";
        while (next != null) {
            var page = anybody().get(next).then().statusCode(200).body("total", equalTo(193)).extract();
            states.addAll(page.<List<Map<String, Object>>> path("items"));
            next = page.path("next");
        }
        assertEquals(193, states.size());
        return states;
    }
}
