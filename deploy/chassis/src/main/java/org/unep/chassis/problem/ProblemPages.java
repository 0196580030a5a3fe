package org.unep.chassis.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What each problem type means: the pages that the {@code type} of a problem leads to. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems")
public class ProblemPages {

    /** A problem type as its page shows it. */
    @Schema(name = "ProblemType", description = "A kind of error with a stable identity.")
    public record Page(
            @Schema(description = "As it stands in the `type` of a problem.", examples = "/problems/not-found") String type,
            @Schema(description = "HTTP status code.") int status,
            @Schema(description = "A short sentence, the same for every occurrence.") String title,
            @Schema(description = "What it means and what to do about it.") String explanation) {

        static Page of(ProblemType type) {
            return new Page(type.uri().toString(), type.status(), type.title(), type.explanation());
        }
    }

    private final Instance<ProblemCatalog> catalogs;

    ProblemPages(Instance<ProblemCatalog> catalogs) {
        this.catalogs = catalogs;
    }

    @GET
    @Operation(summary = "All problem types of this service", operationId = "listProblemTypes")
    public List<Page> all() {
        return types().map(Page::of).toList();
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "One problem type: what it means and what to do about it", operationId = "getProblemType")
    public Page one(@Parameter(description = "Identity of the type.", example = "not-found") @RestPath String slug) {
        return types().filter(t -> t.slug().equals(slug)).map(Page::of).findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no problem type '" + slug + "'."));
    }

    private Stream<ProblemType> types() {
        return Stream.concat(Arrays.stream(CommonProblem.values()), catalogs.stream().flatMap(c -> c.types().stream()));
    }
}
