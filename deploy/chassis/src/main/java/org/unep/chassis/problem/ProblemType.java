package org.unep.chassis.problem;

import java.net.URI;

/**
 * A kind of error with a stable identity. Implemented by enums: one entry per thing that can go wrong in a way a client
 * may want to tell from others. The {@code type} member of the problem is {@code /problems/<slug>}, a page that the
 * service itself serves.
 */
public interface ProblemType {

    /** Kebab-case identity, never renamed once published. */
    String slug();

    /** HTTP status code. */
    int status();

    /** A short sentence, the same for every occurrence. */
    String title();

    /** What it means and what to do about it, for the page of the type. */
    String explanation();

    /** The resolvable reference that goes into {@code type}. */
    default URI uri() {
        return URI.create("/problems/" + slug());
    }

    /** An occurrence of this type, explained in plain words. */
    default Problem because(String detail) {
        return Problem.of(this, detail);
    }

    /** An occurrence that one place in the request is to blame for. */
    default Problem at(String pointer, String detail) {
        return because(detail).at(pointer, detail);
    }
}
