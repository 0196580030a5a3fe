package org.unep.summary.document;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import org.unep.chassis.conditional.Versioned;

/**
 * An edition in one format, under its tag. What cannot fail is printed when it is sent: who has it already costs nothing.
 *
 * @param version revision of the version of the text
 * @param variant language and format
 */
record Representation(int version, String variant, Body body) implements Versioned {

    /** Writes the bytes. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The edition itself. */
    static Representation of(Edition edition) {
        return new Representation(edition.revision(), edition.language(),
                out -> out.write(edition.json().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The edition as it is printed.
     *
     * @param format name of the format: letters and digits
     */
    static Representation of(Edition edition, PrintedSummary summary, String format, Body body) {
        // the text of a final version stays as it is, and what is printed shows one corrigendum more
        String corrigenda = summary.notices().isEmpty() ? "" : "-" + summary.notices().size();
        return new Representation(edition.revision(), edition.language() + "-" + format + corrigenda, body);
    }

    /** Sends it. */
    @Provider
    static class Writer implements MessageBodyWriter<Representation> {

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return Representation.class == type;
        }

        @Override
        public void writeTo(Representation shown, Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType,
                MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
            shown.body().writeTo(out);
        }
    }
}
