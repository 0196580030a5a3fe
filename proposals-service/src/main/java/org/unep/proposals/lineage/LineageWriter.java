package org.unep.proposals.lineage;

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

/** Writes lineages in every media type but JSON, in UTF-8. */
@Provider
@Produces({ LineageWriter.SVG, LineageWriter.GRAPHML, LineageWriter.DOT })
public class LineageWriter implements MessageBodyWriter<Shown> {

    static final String SVG = "image/svg+xml";
    static final String GRAPHML = "application/graphml+xml";
    static final String DOT = "text/vnd.graphviz";

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Shown.class && !mediaType.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    @Override
    public void writeTo(Shown shown, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        String text = switch (mediaType.getType() + "/" + mediaType.getSubtype()) {
            case SVG -> Drawing.of(shown.lineage(), shown.names().get());
            case GRAPHML -> GraphMl.of(shown.lineage(), shown.names().get());
            default -> Dot.of(shown.lineage(), shown.names().get());
        };
        headers.putSingle(HttpHeaders.CONTENT_TYPE, mediaType.withCharset("UTF-8").toString());
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
