package org.unep.chassis.problem;

import java.net.URI;
import java.util.Locale;

/**
 * A kind of error with a stable identity. Implemented by enums: one entry per thing that can go wrong in a way a client
 * may want to tell from others. The {@code type} member of the problem is {@code /problems/<slug>}, a page that the
 * service itself serves.
 */
public interface ProblemType {

    /**
     * What all occurrences have in common.
     *
     * @param status HTTP status code
     * @param title a short sentence, the same for every occurrence
     * @param explanation what it means and what to do about it, for the page of the type
     */
    record Kind(int status, String title, String explanation) {
    }

    /** What all occurrences have in common. */
    Kind kind();

    /** The constant's name. */
    String name();

    /** Kebab-case identity, never renamed once published: the constant's name. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** HTTP status code. */
    default int status() {
        return kind().status();
    }

    /** A short sentence, the same for every occurrence. */
    default String title() {
        return kind().title();
    }

    /** What it means and what to do about it, for the page of the type. */
    default String explanation() {
        return kind().explanation();
    }

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
