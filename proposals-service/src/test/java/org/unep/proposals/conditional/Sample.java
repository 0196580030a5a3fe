package org.unep.proposals.conditional;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.conditional.Versioned;
import org.unep.chassis.text.PublicText;

/** A resource for the tests alone: what the chassis does to any. */
@Singleton
@Path("/test/sample")
public class Sample {

    private static final Part PART = new Part("Bern", 3, null);

    record Part(@NotBlank String place, @Max(9) int seats, @Nullable LocalDate day) {
    }

    record Edit(@NotNull @PublicText @Nullable Map<String, String> title, @Nullable String note, @Valid @Nullable Part part,
            List<String> topics) {
    }

    record View(int version, @Nullable Edit edit) implements Versioned {
    }

    private final Preconditions preconditions;

    Sample(Preconditions preconditions) {
        this.preconditions = preconditions;
    }

    private static Edit current() {
        return new Edit(Map.of("en", "Sand", "fr", "Sable"), "as it was", PART, List.of("a", "b"));
    }

    @GET
    @Operation(hidden = true)
    public View get() {
        return new View(7, current());
    }

    @PATCH
    @Consumes(MergePatch.TYPE)
    @Operation(hidden = true)
    public View patch(MergePatch patch) {
        preconditions.check(7);
        return new View(8, patch.applyTo(current(), Edit.class));
    }

    @PUT
    @RolesAllowed("secretariat")
    @Operation(hidden = true)
    public View put() {
        preconditions.check(7);
        return new View(8, current());
    }

    @PUT
    @Path("new")
    @Operation(hidden = true)
    public View make() {
        preconditions.checkNothingThere();
        return new View(1, current());
    }

    @DELETE
    @Operation(hidden = true)
    public void forgetful() {
    }
}
