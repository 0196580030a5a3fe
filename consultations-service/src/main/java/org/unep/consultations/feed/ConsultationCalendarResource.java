package org.unep.consultations.feed;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.consultations.consultation.Consultations;

/** A consultation and its sessions for calendars. */
@Path("/v1/consultations")
@Tag(name = "Feeds", description = "Meetings and documents for InforMEA and for calendars.")
public class ConsultationCalendarResource {

    private final Consultations consultations;
    private final Calendars calendars;
    private final CalendarAnswer answer;

    ConsultationCalendarResource(Consultations consultations, Calendars calendars, CalendarAnswer answer) {
        this.consultations = consultations;
        this.calendars = calendars;
        this.answer = answer;
    }

    @GET
    @Path("{id}/calendar.ics")
    @Produces(CalendarAnswer.TYPE)
    @Operation(summary = "A consultation and its sessions as iCalendar", operationId = "getConsultationCalendar", description = "One event over its days, or from opening to closing where it is online with a window, and one for each session that has public times, in the zone of the venue. What has no public dates is not in it; what is cancelled is in it with that status. The id of each is its UID, its version the SEQUENCE. The address of the consultation gives the same to who accepts `text/calendar` and prefers it.")
    @APIResponse(responseCode = "200", description = "The calendar (RFC 5545).")
    @APIResponse(responseCode = "404", description = "not-found: there is no such consultation.")
    public RestResponse<String> calendar(@Parameter(description = "Id of the consultation.") @RestPath UUID id,
            @Parameter(description = "In which language titles are wanted; otherwise they are in English, or in what there is.") @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return answer.of(calendars.ofConsultation(consultations.get(id).id()), acceptLanguage);
    }

    /** The same for who asks for the consultation itself in this form. */
    @GET
    @Path("{id}")
    @Produces(CalendarAnswer.TYPE + CalendarAnswer.LESS)
    @Operation(hidden = true)
    public RestResponse<String> itself(@RestPath UUID id,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return answer.of(calendars.ofConsultation(consultations.get(id).id()), acceptLanguage);
    }
}
