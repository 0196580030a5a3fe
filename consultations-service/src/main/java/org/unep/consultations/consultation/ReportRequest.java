package org.unep.consultations.consultation;

import jakarta.validation.Valid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a consultation that is reported; may be missing altogether. */
@Schema(description = "What came of it; the body may be missing altogether.")
public record ReportRequest(
        @Schema(description = "What came of it; where it is missing, what was said of that before stays.") @Valid @Nullable Outcome outcome) {

    static @Nullable Outcome outcomeOf(@Nullable ReportRequest request) {
        return request == null ? null : request.outcome();
    }
}
