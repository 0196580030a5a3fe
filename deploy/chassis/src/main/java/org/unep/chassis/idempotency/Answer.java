package org.unep.chassis.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.ConditionalRequests;
import org.unep.chassis.conditional.Versioned;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An answer as it is kept.
 *
 * @param status HTTP status code
 * @param body JSON, byte for byte as it was sent in UTF-8; null where there was none
 */
record Answer(int status, @Nullable String location, @Nullable String etag, @Nullable String body) {

    /** What a resource method returned. */
    static Answer of(@Nullable Object returned, ObjectMapper json) {
        if (returned instanceof RestResponse<?> response) {
            return new Answer(response.getStatus(), response.getHeaderString(HttpHeaders.LOCATION),
                    etag(response.getEntity()), write(response.getEntity(), json));
        }
        return new Answer(returned == null ? 204 : 200, null, etag(returned), write(returned, json));
    }

    boolean isSuccess() {
        return Response.Status.Family.familyOf(status) == Response.Status.Family.SUCCESSFUL;
    }

    Response again() {
        var response = Response.status(status).header(AnsweringOnce.REPLAYED, true);
        if (body != null) {
            response.entity(body).type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
        }
        return response.header(HttpHeaders.LOCATION, location).header(HttpHeaders.ETAG, etag).build();
    }

    private static @Nullable String etag(@Nullable Object entity) {
        return entity instanceof Versioned shown ? ConditionalRequests.tagOf(shown).toString() : null;
    }

    private static @Nullable String write(@Nullable Object entity, ObjectMapper json) {
        try {
            return entity == null ? null : json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer that is not JSON: " + entity.getClass(), e);
        }
    }
}
