package org.unep.chassis.conditional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Refuses changes without a condition, gives every {@link Versioned} answer its {@code ETag}, and answers 304 to who has it
 * already.
 */
public class ConditionalRequests {

    private final Preconditions preconditions;

    ConditionalRequests(Preconditions preconditions) {
        this.preconditions = preconditions;
    }

    /** Runs once the caller is known to have a role that may; before the body is read. */
    @ServerRequestFilter
    public void refuse(SimpleResourceInfo resource) {
        if (isOfTheSuite(resource)) {
            preconditions.requireOne();
        }
    }

    /**
     * Tags the answer.
     *
     * @throws IllegalStateException where a PUT, PATCH or DELETE succeeded without {@link Preconditions} having been asked:
     *         the client gets a 500, and so does the first test of such a method
     */
    @ServerResponseFilter
    public void tag(SimpleResourceInfo resource, ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL || !isOfTheSuite(resource)) {
            return;
        }
        if (preconditions.isForgotten()) {
            throw new IllegalStateException(resource.getResourceClass().getName() + "." + resource.getMethodName()
                    + " has changed something without asking Preconditions.check");
        }
        if (response.getEntity() instanceof Versioned shown) {
            EntityTag tag = EntityTags.of(shown);
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            if (isRead(request.getMethod()) && preconditions.ifNoneMatch().matchWeakly(tag)) {
                response.setStatusInfo(Response.Status.NOT_MODIFIED);
                response.setEntity(null);
                response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            }
        }
    }

    /** The tag that an answer with this entity carries. */
    public static EntityTag tagOf(Versioned shown) {
        return EntityTags.of(shown);
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static boolean isOfTheSuite(SimpleResourceInfo resource) {
        return resource.getResourceClass() != null && resource.getResourceClass().getPackageName().startsWith("org.unep.");
    }
}
