package org.unep.chassis.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Describes the one shape that every error has, in place of the shapes that the problem extension knows. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemSchema implements OASFilter {

    private static final String NAME = "HttpProblem";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().removeSchema("HttpValidationProblem");
        api.getComponents().addSchema(NAME, object("Problem details (RFC 9457): what is wrong, and where.")
                .addProperty("type", text("What kind of problem it is. Stable; its page says what to do about it.")
                        .addExample("/problems/invalid-request"))
                .addProperty("title", text("The kind of problem in a short sentence, the same for every occurrence."))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER).description("HTTP status code."))
                .addProperty("detail", text("What is wrong this time, in plain words."))
                .addProperty("instance", text("Path of the request."))
                .addProperty("errors", OASFactory.createSchema().addType(SchemaType.ARRAY).items(place())
                        .description("The places in the request that are to blame; missing where none is.")));
    }

    private static Schema place() {
        return object("A place in the request.")
                .addProperty("pointer", text("JSON Pointer (RFC 6901) into the body, empty for all of it, or `?name` for a "
                        + "query parameter.").addExample("/title/en"))
                .addProperty("detail", text("What is wrong there."));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
