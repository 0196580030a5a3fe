package org.unep.consultations.feed;

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
import org.unep.chassis.text.Slug;
import org.unep.consultations.process.Processes;

/** All consultations of a process and their sessions for calendars. */
@Path("/v1/processes")
@Tag(name = "Feeds", description = "Meetings and documents for InforMEA and for calendars.")
public class ProcessCalendarResource {

    private final Processes processes;
    private final Calendars calendars;
    private final CalendarAnswer answer;

    ProcessCalendarResource(Processes processes, Calendars calendars, CalendarAnswer answer) {
        this.processes = processes;
        this.calendars = calendars;
        this.answer = answer;
    }

    @GET
    @Path("{code: " + Slug.FORM + "}/calendar.ics")
    @Produces(CalendarAnswer.TYPE)
    @Operation(summary = "All consultations of a process and their sessions as iCalendar", operationId = "getProcessCalendar", description = "To be subscribed to. One event for each consultation and each session, as in the calendar of one consultation. The address of the process gives the same to who accepts `text/calendar` and prefers it.")
    @APIResponse(responseCode = "200", description = "The calendar (RFC 5545).")
    @APIResponse(responseCode = "404", description = "not-found: there is no such process.")
    public RestResponse<String> calendar(@Parameter(description = "Code of the process.") @RestPath String code,
            @Parameter(description = "In which language titles are wanted; otherwise they are in English, or in what there is.") @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return answer.of(calendars.ofProcess(processes.get(code).code()), acceptLanguage);
    }

    /** The same for who asks for the process itself in this form. */
    @GET
    @Path("{code: " + Slug.FORM + "}")
    @Produces(CalendarAnswer.TYPE + CalendarAnswer.LESS)
    @Operation(hidden = true)
    public RestResponse<String> itself(@RestPath String code,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return answer.of(calendars.ofProcess(processes.get(code).code()), acceptLanguage);
    }
}
