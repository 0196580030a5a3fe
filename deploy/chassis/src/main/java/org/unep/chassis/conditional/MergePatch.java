package org.unep.chassis.conditional;

import java.io.StringReader;

import jakarta.json.JsonMergePatch;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A change to a resource as JSON Merge Patch (RFC 7396): members replace, null removes, objects merge, lists are replaced as
 * a whole. A resource method takes it as its body, and a use case applies it to the part of the resource that can be edited,
 * which is a record with the constraints that a POST's body has. {@code @RequestBody} is what the description of the API
 * shows; without it, it would show the insides of this class:
 *
 * <pre>
 * &#64;PATCH
 * &#64;Path("{id}")
 * &#64;Consumes(MergePatch.TYPE)
 * public ProposalView edit(UUID id,
 *         &#64;RequestBody(content = &#64;Content(mediaType = MergePatch.TYPE, schema = &#64;Schema(implementation = ProposalEdit.class))) MergePatch patch) {
 *     return editing.edit(id, patch);
 * }
 *
 * Proposal proposal = proposals.toMove(id, viewer);
 * preconditions.check(proposal.version());
 * proposal.edit(patch.applyTo(ProposalEdit.of(proposal), ProposalEdit.class), ...);
 * </pre>
 */
public final class MergePatch {

    /** Its media type. */
    public static final String TYPE = "application/merge-patch+json";

    private static final JsonProvider JSON = JsonProvider.provider(); // looked up anew with every call of Json

    private final JsonMergePatch patch;
    private final ObjectMapper mapper;
    private final Validator validator;

    /** A patch that came as a part of a body. As a body of its own it is read by {@link MergePatchReader}. */
    public MergePatch(ObjectNode patch, ObjectMapper mapper, Validator validator) {
        this.patch = JSON.createMergePatch(value(patch.toString()));
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * What the resource becomes: the merged record, read as strictly as a request's body and valid.
     *
     * @param current what can be edited, as it is
     * @throws WebApplicationException 400 where the outcome does not have the shape, with a pointer to the place
     * @throws ConstraintViolationException 400 where the outcome is out of bounds, with a pointer to each place
     */
    public <T> T applyTo(T current, Class<T> type) {
        T merged;
        try {
            merged = mapper.readValue(patch.apply(value(mapper.writeValueAsString(current))).toString(), type);
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, Response.Status.BAD_REQUEST);
        }
        var violations = validator.validate(merged);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return merged;
    }

    private static JsonValue value(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
