package org.unep.consultations.feed;

import java.util.List;
import java.util.Locale.LanguageRange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A calendar as it goes to who asks for it, in the language that they want most. */
@RequestScoped
class CalendarAnswer {

    static final String TYPE = "text/calendar";
    /** Who has no preference gets something else. */
    static final String LESS = ";qs=0.5";

    private final WritingCalendars writing;

    CalendarAnswer(WritingCalendars writing) {
        this.writing = writing;
    }

    RestResponse<String> of(Calendars.Entries entries, @Nullable String acceptLanguage) {
        return RestResponse.ResponseBuilder.ok(writing.write(entries, wanted(acceptLanguage)), TYPE + ";charset=UTF-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE).build();
    }

    // a wish that cannot be read is none: there is an answer for everybody
    private static List<LanguageRange> wanted(@Nullable String acceptLanguage) {
        try {
            return acceptLanguage == null ? List.of() : LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
