package org.unep.chassis.security;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.unep.chassis.problem.CommonProblem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;

/**
 * Answers 401 with a challenge (RFC 6750). The problem extension's own mappers are compiled against an older Quarkus and
 * fail to link with this one.
 */
public class Unauthenticated {

    private static final int BEFORE_THE_EXTENSION = 1;

    /** No token where one is needed. */
    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    public Response missing(UnauthorizedException e) {
        return challenge("This needs an access token: send `Authorization: Bearer <JWT>`.", "Bearer");
    }

    /** A token that does not hold. */
    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    public Response invalid(AuthenticationFailedException e) {
        return challenge("The access token is malformed, expired or not signed by the identity provider.",
                "Bearer error=\"invalid_token\"");
    }

    private static Response challenge(String detail, String challenge) {
        return Response.fromResponse(CommonProblem.UNAUTHENTICATED.because(detail).toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge).build();
    }
}
