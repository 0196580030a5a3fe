package org.unep.chassis.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.unep.chassis.idempotency.EveryPost;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Describes the Idempotency-Key that every POST takes. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class IdempotencyHeader implements OASFilter {

    private static final String KEY = "IdempotencyKey";
    private static final String IGNORED = "IgnoredIdempotencyKey";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (item.getPOST() != null && path.endsWith(EveryPost.IMPORT)) {
                refer(api, item.getPOST(), IGNORED, "Taken and ignored: an import is idempotent by the ids of its lines.");
            } else if (item.getPOST() != null && !EveryPost.isNothingKept(path)) {
                refer(api, item.getPOST(), KEY, "The caller's name for this request, such as a random UUID. Sent again within "
                        + "24 hours, the request is not done again: its first answer is given, with the header "
                        + "`Idempotency-Replayed: true`. A request that was refused can be sent again under its key.");
                more(item.getPOST(), "409",
                        "request-in-progress: the same request, by its `Idempotency-Key`, is being answered; "
                                + "`Retry-After` says when to ask again.");
                more(item.getPOST(), "422", "idempotency-key-reused: the `Idempotency-Key` was sent with another request.");
            }
        });
    }

    private static void refer(OpenAPI api, Operation post, String name, String description) {
        Parameter header = OASFactory.createParameter().name("Idempotency-Key").in(In.HEADER).description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).minLength(1).maxLength(255)
                        .pattern("^[!-~]+$"));
        api.getComponents().addParameter(name, header);
        post.addParameter(OASFactory.createParameter().ref(name));
    }

    private static void more(Operation post, String status, String words) {
        APIResponse response = post.getResponses().getAPIResponse(status);
        if (response == null) {
            post.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().description(words)
                    .content(OASFactory.createContent().addMediaType("application/problem+json", OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().ref("HttpProblem")))));
        } else {
            response.description(response.getDescription() + " " + words);
        }
    }
}
