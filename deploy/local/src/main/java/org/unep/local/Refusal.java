package org.unep.local;

/** Why the suite cannot run, in words for the person who started it; no stack trace would tell more. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message one line, or a line and what a log says */
    public Refusal(String message) {
        super(message);
    }

    /** The same, because of something. */
    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
