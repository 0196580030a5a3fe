package org.unep.chassis.conditional;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads a {@link MergePatch}: any JSON object. What else the RFC allows would replace the whole resource, so it is refused. */
@Provider
@Consumes(MergePatch.TYPE)
public class MergePatchReader implements MessageBodyReader<MergePatch> {

    private final ObjectMapper mapper;
    private final Validator validator;

    MergePatchReader(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    @Override
    public boolean isReadable(Class<?> type, @Nullable Type generic, Annotation @Nullable [] annotations, MediaType media) {
        return type == MergePatch.class;
    }

    @Override
    public MergePatch readFrom(Class<MergePatch> type, @Nullable Type generic, Annotation @Nullable [] annotations,
            MediaType media, MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        try {
            if (mapper.readTree(body) instanceof ObjectNode patch) {
                return new MergePatch(patch, mapper, validator);
            }
            throw CommonProblem.INVALID_REQUEST.at("", "The body is not a JSON object.");
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, Response.Status.BAD_REQUEST);
        }
    }
}
