package org.unep.chassis.security;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.unep.chassis.problem.CommonProblem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
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
    public Response missing(UnauthorizedException e, UriInfo uri) {
        return challenge("This needs an access token: send `Authorization: Bearer <JWT>`.", "Bearer", e, uri);
    }

    /** A token that does not hold. */
    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    public Response invalid(AuthenticationFailedException e, UriInfo uri) {
        return challenge("The access token is malformed, expired or not signed by the identity provider.",
                "Bearer error=\"invalid_token\"", e, uri);
    }

    private static Response challenge(String detail, String challenge, Exception cause, UriInfo uri) {
        HttpProblem problem = ExceptionMapperBase.postProcessorsRegistry
                .applyPostProcessing(CommonProblem.UNAUTHENTICATED.because(detail), ProblemContext.of(cause, uri));
        return Response.fromResponse(problem.toResponse()).header(HttpHeaders.WWW_AUTHENTICATE, challenge).build();
    }
}
