package org.unep.consultations.participant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.unep.consultations.Api.anybody;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.consultations.Rows;
import org.unep.embedded.EmbeddedSuite;

import com.ibm.icu.util.ULocale;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The preloaded participants are named in the six UN languages, as CLDR does it or, for a reason, the United Nations. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class NamesTest {

    private static final Set<String> LANGUAGES = Set.of("ar", "en", "es", "fr", "ru", "zh");

    /** The UN uses an official short name, where CLDR has the one of daily use. */
    private static final String OFFICIAL = """
            BOL en fr es ru zh ar, BRN en fr es ru zh ar, COD en fr ru zh ar, COG en fr ru zh ar, FSM en fr es ru zh ar,
            GBR en fr es ru zh ar, IRN en fr es ru zh ar, KOR en fr es zh ar, LAO en fr es ru zh ar, MDA en fr es ru zh ar,
            NLD en fr es ru zh ar, PRK en fr es ru zh ar, PSE en fr es ru zh ar, RUS en fr es ru zh ar,
            SYR en fr es ru zh ar, TZA en fr es ru zh ar, USA en fr es ru zh ar, VAT en fr es ru zh ar,
            VEN en fr es ru zh ar, EU zh""";

    /**
     * The State has asked to be called by one name in other languages too, or by another than before. English writes Côte
     * d'Ivoire straight.
     */
    private static final String AS_ASKED_FOR = """
            BLR fr es, CIV en ar, CPV en fr ar, KGZ fr ru, KNA en fr es ar, MMR en fr es ru ar, SLV fr, SWZ es, TLS fr ru,
            TUR fr es, VNM en fr es ar""";

    /** CLDR abbreviates: "St.", "&", "о-ва", ОАЭ. */
    private static final String IN_FULL = "ARE ru, ATG en, BIH en, LCA en, MHL ru, SLB ru, STP en ar, SYC ru ar, TTO en es, VCT en";

    /** The UN spells it so in Spanish, Russian or Arabic, French Iraq; the Russian one also says that these are islands. */
    private static final String SPELT_SO = """
            BEN ar, BGD es, BHR es, BHS ru, BWA es, CAF ru, CHL ar, COM ru, CZE ar, DJI es, DOM ar, ECU ar, FJI es, GNB es ar, IRQ fr es,
            KAZ es, KEN es, LBR ar, LSO es, LUX ar, MDV ru ar, MLI es, MLT ar, MWI es, NZL es, OMN ar, PLW es, PNG es, QAT es, ROU es,
            RWA es, SAU es, SUR es, ZAF ru, ZWE es""";

    @Test
    void namesAreThoseOfCldrSaveForTheExceptions() {
        var exceptions = exceptions();
        var checked = new ArrayList<String>();
        for (Map<String, Object> participant : preloaded()) {
            String code = (String) participant.get("code");
            String region = "und-" + (code.equals("EU") ? code : participant.get("iso2"));
            for (String language : LANGUAGES) {
                String name = names(participant).get(language);
                String known = ULocale.getDisplayCountry(region, language);
                if (exceptions.getOrDefault(code, Set.of()).contains(language)) {
                    assertNotEquals(known, name, "no exception any more: " + code + " " + language);
                } else {
                    assertEquals(known, name, code + " " + language);
                }
                checked.add(name);
            }
        }
        assertEquals(196 * 6, checked.size());
    }

    @Test
    void everybodyIsNamedInTheSixLanguagesAndNoTwoStatesAlike() {
        for (String language : LANGUAGES) {
            var names = new TreeSet<String>();
            for (Map<String, Object> participant : preloaded()) {
                assertEquals(LANGUAGES, names(participant).keySet(), participant.toString());
                names.add(names(participant).get(language));
            }
            assertEquals(196, names.size(), language);
        }
    }

    @Test
    void isoCodesOfAStateBelongTogether() {
        for (Map<String, Object> participant : preloaded()) {
            if (participant.get("code").equals("EU")) {
                assertEquals(Arrays.asList(null, null), Arrays.asList(participant.get("iso2"), participant.get("iso3")));
            } else {
                assertEquals(participant.get("code"), participant.get("iso3"));
                assertEquals(participant.get("iso3"), new ULocale("und", (String) participant.get("iso2")).getISO3Country());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "KOR|es|República de Corea", "PRK|zh|朝鲜民主主义人民共和国",
            "RUS|ru|Российская Федерация", "SYR|ar|الجمهورية العربية السورية", "TUR|fr|Türkiye", "PSE|fr|État de Palestine",
            "CHE|ru|Швейцария", "CIV|es|Côte d’Ivoire", "MMR|zh|缅甸",
            "GBR|fr|Royaume-Uni de Grande-Bretagne et d’Irlande du Nord" })
    void nameIsThatOfTheUnitedNations(String code, String language, String name) {
        assertEquals(name, anybody().get("/v1/participants/" + code).path("name." + language));
    }

    @ParameterizedTest
    @ValueSource(strings = { "african-group", "asia-pacific-group", "eastern-european-group", "grulac", "weog" })
    void regionalGroupsAreNamedInTheSixLanguages(String code) {
        assertEquals(LANGUAGES, anybody().get("/v1/groups/" + code).<Map<String, String>> path("name").keySet());
    }

    @Test
    void namingIsToldOfOncePerParticipantAndGroup() {
        assertEquals(196 + 5, Rows.count("""
                select count(*) from outbox where type in ('org.unep.consultations.participant-revised.v1',
                    'org.unep.consultations.group-revised.v1') and payload ->> 'version' = '2'
                    and xmin = (select xmin from outbox where type like '%group-revised%' and subject = 'weog' limit 1)"""));
    }

    private static Map<String, Set<String>> exceptions() {
        var exceptions = new TreeMap<String, Set<String>>();
        for (String exception : String.join(",", OFFICIAL, AS_ASKED_FOR, IN_FULL, SPELT_SO).split(",")) {
            List<String> words = List.of(exception.strip().split("\\s+"));
            assertEquals(null, exceptions.put(words.get(0), Set.copyOf(words.subList(1, words.size()))), words.get(0));
        }
        return exceptions;
    }

    @SuppressWarnings("unchecked") // JSON of strings
    private static Map<String, String> names(Map<String, Object> participant) {
        return (Map<String, String>) participant.get("name");
    }

    private static List<Map<String, Object>> preloaded() {
        var all = new ArrayList<Map<String, Object>>();
        all.add(anybody().get("/v1/participants/EU").path("$"));
        all.add(anybody().get("/v1/participants/PSE").path("$"));
        all.add(anybody().get("/v1/participants/VAT").path("$"));
        String next = "/v1/participants?kind=MEMBER_STATE&limit=100";
        while (next != null) {
            var page = anybody().get(next).then().statusCode(200).extract();
            all.addAll(page.<List<Map<String, Object>>> path("items"));
            next = page.path("next");
        }
        return all;
    }
}
