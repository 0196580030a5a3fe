package org.unep.chassis.openapi;

import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Describes what every operation that needs a token answers where there is none, or a wrong one. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SecuredOperations implements OASFilter {

    private static final String UNAUTHENTICATED = "401";

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            Map<String, APIResponse> byStatus = new TreeMap<>(operation.getResponses().getAPIResponses());
            byStatus.put(UNAUTHENTICATED, unauthenticated());
            operation.getResponses().setAPIResponses(byStatus);
        }
        return operation;
    }

    private static APIResponse unauthenticated() {
        return OASFactory.createAPIResponse().description("unauthenticated.").content(OASFactory.createContent()
                .addMediaType("application/problem+json",
                        OASFactory.createMediaType().schema(OASFactory.createSchema().ref("HttpProblem"))));
    }
}
