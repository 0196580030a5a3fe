package org.unep.proposals.similarity;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.submitted;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Five thousand open proposals, with words as rare and as common as those of a language. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ManyProposalsTest {

    private static final Logger LOG = Logger.getLogger(ManyProposalsTest.class);
    private static final int PROPOSALS = 5_000;
    private static final int EVERY = 250;
    // a row like the template's, whatever columns it has
    private static final String COPIES = """
            insert into proposal select (jsonb_populate_record(p, g.changes)).*
            from proposal p cross join (
                select jsonb_build_object('id', uuidv7(), 'title', jsonb_build_object('en', u.title),
                                          'text', jsonb_build_object('en', u.text)) changes
                from unnest(?, ?) u (title, text) offset 0) g
            where p.id = cast(? as uuid)""";

    @Inject
    DataSource database;

    private final Random random = new Random(5);

    @Test
    void candidatesAmongFiveThousandAreFoundInSeconds() throws SQLException {
        String process = process();
        String template = submitted(process, "Template");
        var titles = new ArrayList<String>();
        var texts = new ArrayList<String>();
        for (int i = 0; i < PROPOSALS; i++) {
            boolean copy = i % EVERY == 1; // of the one before, with a sentence more
            titles.add(copy ? titles.get(i - 1) : sentence(8));
            texts.add(copy ? texts.get(i - 1) + " " + sentence(20) : sentence(150));
        }
        LOG.infof("%d proposals written in %d ms", PROPOSALS, millis(() -> insert(template, titles, texts)));
        String path = "/v1/consolidation-candidates?limit=50&threshold=0.5&process=" + process;
        anybody().get(path).then().statusCode(200);
        var sizes = new ArrayList<Integer>();
        long all = millis(() -> sizes.addAll(anybody().get(path).then().extract().path("items.size")));
        String copied = anybody().get(path).then().extract().path("items[0].pairs[0].one");
        long one = millis(() -> anybody().get("/v1/proposals/" + copied + "/similar").then().body("items.size()", equalTo(1)));
        long low = millis(() -> anybody().get(path.replace("0.5", "0.3")).then().statusCode(200));
        LOG.infof("candidates among %d proposals in %d ms (at 0.3: %d ms), similar to one in %d ms", PROPOSALS, all, low, one);
        assertEquals(PROPOSALS / EVERY, sizes.size());
        assertTrue(one < Duration.ofSeconds(5).toMillis(), () -> one + " ms");
        assertTrue(all < Duration.ofSeconds(20).toMillis(), () -> all + " ms");
    }

    private void insert(String template, List<String> titles, List<String> texts) throws SQLException {
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(COPIES)) {
            insert.setArray(1, connection.createArrayOf("text", titles.toArray()));
            insert.setArray(2, connection.createArrayOf("text", texts.toArray()));
            insert.setString(3, template);
            insert.executeUpdate();
        }
    }

    private String sentence(int words) {
        return IntStream.range(0, words).mapToObj(n -> word()).collect(Collectors.joining(" "));
    }

    // the n-th word of 20,000 comes 1/n as often as the first
    private String word() {
        int n = (int) Math.pow(20_000, random.nextDouble());
        return "w" + Integer.toString(n, 36) + "k";
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static long millis(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
