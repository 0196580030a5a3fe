package org.unep.consultations;

import java.util.List;

import org.junit.jupiter.api.Assertions;

/**
 * A process with proposals in every state that matters, made once for all tests of this JVM that change nothing of it. A
 * test that stores something takes a session of its own.
 */
public final class Stage {

    private static final Stage ONLY = new Stage();

    private final String process = Api.process();
    private final String consultation = Api.announced(process);
    private final String open = Api.proposal(process);
    private final String other = Api.proposal(process);
    private final String withdrawn = Api.closed(process, "WITHDRAWN", List.of());
    private final String consolidated = Api.closed(process, "CONSOLIDATED", List.of(open, other));
    private final String elsewhere = Api.proposal(Api.process());

    private Stage() {
    }

    public static String process() {
        return ONLY.process;
    }

    public static String consultation() {
        return ONLY.consultation;
    }

    /** A proposal that positions can be taken on. */
    public static String open() {
        return ONLY.open;
    }

    /** Another one. */
    public static String other() {
        return ONLY.other;
    }

    public static String withdrawn() {
        return ONLY.withdrawn;
    }

    /** One that became the two open ones. */
    public static String consolidated() {
        return ONLY.consolidated;
    }

    /** An open proposal of another process. */
    public static String elsewhere() {
        return ONLY.elsewhere;
    }

    public static String plenary() {
        return Api.scheduled(ONLY.consultation, "PLENARY");
    }

    public static String breakout() {
        return Api.scheduled(ONLY.consultation, "BREAKOUT");
    }

    /** That nothing was stored of what was said in the session, and nothing told. */
    public static void assertSilent(String session) {
        Api.as("secretariat").get("/v1/statements?count=true&session=" + session).then().statusCode(200);
        Assertions.assertEquals(0, Rows.count("select count(*) from statement where session = cast(? as uuid)", session));
        Assertions.assertEquals(List.of(), Rows.told("session", session));
    }
}
