package org.unep.chassis.conditional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells who sent a PATCH of another media type which one is read (RFC 5789, section 2.2). */
public class AcceptPatch {

    /** Adds {@code Accept-Patch} to 415. */
    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 415 && request.getMethod().equals("PATCH")) {
            response.getHeaders().putSingle("Accept-Patch", MergePatch.TYPE);
        }
    }
}
