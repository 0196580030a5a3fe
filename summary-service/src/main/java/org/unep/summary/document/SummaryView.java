package org.unep.summary.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.summary.readmodel.Watermark;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A process's summary and its versions.
 *
 * @param version counts the changes of this resource, from 1; the versions of the text are in {@code versions}
 */
@Schema(name = "Summary")
public record SummaryView(UUID id, String process, int version, Instant createdAt, Instant updatedAt,
        List<VersionView> versions) {

    /**
     * One version of the text.
     *
     * @param number from 1
     * @param status DRAFT, CIRCULATED or FINAL
     * @param ruleVersion version of the support rule that computed its levels
     * @param asOf time of the latest event about the process that it reflects
     * @param watermark how far each topic had been read
     * @param href where the text is, in every format
     */
    @Schema(name = "SummaryVersion")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record VersionView(int number, String status, int ruleVersion, @Nullable Instant asOf, List<Watermark> watermark,
            Instant createdAt, String createdBy, String href) {
    }
}
