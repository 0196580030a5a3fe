package org.unep.chassis.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.unep.chassis.problem.CommonProblem;

/**
 * Refuses an {@code Accept} that lists what is no media type, which JAX-RS would ignore at one place and fail on at another.
 */
public class AcceptHeaders {

    /** Runs before a resource method is chosen by it. */
    @ServerRequestFilter(preMatching = true)
    public void refuse(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null && !accept.isBlank() && !isReadable(accept)) {
            throw CommonProblem.INVALID_REQUEST.because("The header Accept is malformed: it lists media types such as "
                    + "application/json, with commas between them and weights such as ;q=0.5.");
        }
    }

    private static boolean isReadable(String accept) {
        try {
            for (MediaType type : MediaTypeHelper.parseHeader(accept)) {
                Float.parseFloat(type.getParameters().getOrDefault("q", "1"));
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
