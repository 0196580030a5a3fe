package org.unep.consultations.feed;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;
import org.unep.consultations.listing.Slice;

/** What InforMEA, the United Nations' portal of environmental agreements, harvests. */
@Path("/informea/v2")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds", description = "Meetings and documents for InforMEA and for calendars.")
public class InformeaResource {

    private static final String HARVESTING = " In the order of their changes: what changes moves to the end, so that who goes through to the end has everything at least once, also if it was cut off and went on from `next`. The next time, ask from five minutes before the last time began: whatever was being written while you read is written after at most four minutes.";

    private final Feed feed;
    private final Treaty treaty;
    private final Addresses addresses;

    InformeaResource(Feed feed, Treaty treaty, Addresses addresses) {
        this.feed = feed;
        this.treaty = treaty;
        this.addresses = addresses;
    }

    @GET
    @Path("meetings")
    @Operation(summary = "Meetings, as InforMEA harvests them", operationId = "listInformeaMeetings", description = "All consultations, also those without public dates and the cancelled ones, each with its status."
            + HARVESTING)
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    public Page<MeetingRecord> meetings(
            @Parameter(description = "Code of the process.") @RestQuery @Slug @Nullable String process,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "The same, as OData 2 has it: `updated gt datetime'2023-09-07T00:00:00'`, or `ge`, with a time in UTC. Nothing else of its language is read.") @RestQuery("$filter") @Nullable String filter,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "The same, as OData has it; it goes before `limit`.") @RestQuery("$top") @Min(1) @Max(200) @Nullable Integer top,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        return feed.page(Meeting.class, "consultation", process, Since.of(updatedSince, filter),
                new Slice(top == null ? limit : top, cursor, count),
                m -> MeetingRecord.of(m, treaty.code(), addresses.consultation(m.id())));
    }

    @GET
    @Path("documents")
    @Operation(summary = "Documents, as InforMEA harvests them", operationId = "listInformeaDocuments", description = "All documents that processes and consultations refer to, also as mandates and in agendas; those that nothing refers to any longer come with `deleted`."
            + HARVESTING)
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    public Page<DocumentRecord> documents(
            @Parameter(description = "Code of the process.") @RestQuery @Slug @Nullable String process,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "The same, as OData 2 has it: `updated gt datetime'2023-09-07T00:00:00'`, or `ge`, with a time in UTC. Nothing else of its language is read.") @RestQuery("$filter") @Nullable String filter,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "The same, as OData has it; it goes before `limit`.") @RestQuery("$top") @Min(1) @Max(200) @Nullable Integer top,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        return feed.page(ReferencedDocument.class, "referenced_document", process, Since.of(updatedSince, filter),
                new Slice(top == null ? limit : top, cursor, count),
                d -> DocumentRecord.of(d, treaty.code(), whatRefersTo(d)));
    }

    private URI whatRefersTo(ReferencedDocument document) {
        return document.meetings().stream().findFirst().map(id -> addresses.consultation(UUID.fromString(id)))
                .orElseGet(() -> addresses.process(document.process()));
    }
}
