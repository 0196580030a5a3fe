package org.unep.summary.merger;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import org.unep.summary.words.Phrases;

/** Draws suggested mergers for who accepts a drawing. */
@Provider
@Produces(MergerDrawingWriter.SVG)
public class MergerDrawingWriter implements MessageBodyWriter<ShownMergers> {

    static final String SVG = "image/svg+xml";

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ShownMergers.class && !mediaType.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    @Override
    public void writeTo(ShownMergers shown, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, mediaType.withCharset("UTF-8").toString());
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, shown.language());
        out.write(MergerDrawing.of(shown.mergers(), Phrases.in(shown.language())).getBytes(StandardCharsets.UTF_8));
    }
}
