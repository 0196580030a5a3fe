package org.unep.proposals.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.because;
import static org.unep.proposals.Api.move;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposed;
import static org.unep.proposals.Api.submitted;
import static org.unep.proposals.search.Lists.walk;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What somebody gets who keeps a copy of all proposals. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class HarvestTest {

    private static final Duration OVERLAP = Duration.ofMinutes(5);

    @Inject
    DataSource database;

    @Test
    void whatDoesNotChangeComesOnceAndWhatChangesComesAtLeastOnce() {
        String process = process();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 9; i++) {
            ids.add(submitted(process, "Proposal " + i));
        }
        var changing = new ArrayList<>(List.of(ids.get(8), ids.get(0), ids.get(4)));
        List<String> changed = List.copyOf(changing);
        var added = new ArrayList<String>();
        List<String> seen = walk("/v1/proposals?sort=updated&limit=2&process=" + process, () -> {
            if (!changing.isEmpty()) {
                move(changing.remove(0), "table").statusCode(200);
                added.add(submitted(process, "Late"));
            }
        });
        for (String id : ids) {
            int times = Collections.frequency(seen, id);
            assertTrue(changed.contains(id) ? times >= 1 : times == 1, () -> id + " came " + times + " times");
        }
        assertEquals(2, Collections.frequency(seen, ids.get(0)), "once as it was, once as it became");
        assertTrue(seen.containsAll(added));
    }

    @Test
    void whatIsCommittedLateComesWithTheNextHarvest() throws SQLException {
        String process = process();
        String late = submitted(process, "Late");
        String prompt = submitted(process, "Prompt");
        Instant began;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var change = connection.createStatement()) {
                change.executeUpdate("update proposal set version = version + 1, cluster = 'other', updated_at = '"
                        + Instant.now() + "' where id = '" + late + "'");
                move(prompt, "table").statusCode(200);
                began = Instant.now();
                assertEquals(List.of(late, prompt), walk("/v1/proposals?sort=updated&process=" + process));
                anybody().get("/v1/proposals?cluster=other&process=" + process).then().body("items", empty());
            }
            connection.commit();
        }
        String again = "/v1/proposals?cluster=other&sort=updated&process=" + process + "&updatedSince=";
        assertFalse(walk(again + began).contains(late), "it is dated before the harvest began");
        assertEquals(List.of(late), walk(again + began.minus(OVERLAP)));
    }

    @Test
    void nothingIsWrittenLaterThanHarvestersAreTold() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var timeout = statement.executeQuery(
                        "select extract(epoch from current_setting('transaction_timeout')::interval)")) {
            timeout.next();
            assertTrue(timeout.getLong(1) > 0 && timeout.getLong(1) < OVERLAP.toSeconds(), "seconds: " + timeout.getLong(1));
        }
    }

    @Test
    void whatIsNoLongerPursuedComesAsDeletedWithWhatItSaid() {
        String process = process();
        String live = submitted(process, "Live");
        String withdrawn = submitted(process, "Withdrawn");
        String dropped = submitted(process, "Dropped");
        Instant since = Instant.now();
        move(withdrawn, "withdraw").statusCode(200);
        because(dropped, "drop").statusCode(200);
        anybody().get("/v1/proposals?sort=updated&updatedSince=" + since + "&process=" + process).then()
                .body("items.id", contains(withdrawn, dropped)).body("items.deleted", contains(true, true))
                .body("items.title.en", contains("Withdrawn", "Dropped"));
        anybody().get("/v1/proposals?process=" + process).then().body("items.id", contains(live, withdrawn, dropped))
                .body("items[0]", not(hasKey("deleted")));
        anybody().get("/v1/proposals?fields=id,version&process=" + process).then()
                .body("items.deleted", contains(null, true, true)).body("items[1]", not(hasKey("title")));
        anybody().get("/v1/proposals/" + withdrawn).then().body("$", not(hasKey("deleted")));
    }

    @Test
    void draftThatIsWithdrawnIsNoTombstone() {
        String process = process();
        String draft = proposed(process, "Never public", Map.of());
        move(draft, "withdraw").statusCode(200);
        String list = "/v1/proposals?sort=updated&status=WITHDRAWN&process=" + process;
        anybody().get(list).then().body("items", empty());
        as("secretariat").get(list).then().body("items.id", contains(draft));
    }
}
