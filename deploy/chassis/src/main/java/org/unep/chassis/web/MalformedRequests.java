package org.unep.chassis.web;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.unep.chassis.problem.CommonProblem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Answers requests whose address cannot even be read, such as {@code GET /%zz}: no resource is found that could. */
@ApplicationScoped
class MalformedRequests {

    private static final int FIRST = 1_000;
    private static final int BAD_REQUEST = 400;
    private static final Pattern MALFORMED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final ObjectMapper json;

    MalformedRequests(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuse, FIRST);
    }

    private void refuse(RoutingContext http) {
        if (!MALFORMED.matcher(http.request().uri()).find()) {
            http.next();
            return;
        }
        http.response().setStatusCode(BAD_REQUEST).putHeader("Content-Type", "application/problem+json").end(answer());
    }

    private String answer() {
        try {
            return json.writeValueAsString(CommonProblem.INVALID_REQUEST
                    .because("The address is malformed: '%' stands only before two hexadecimal digits."));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem that is not JSON", e);
        }
    }
}
