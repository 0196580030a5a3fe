package org.unep.summary.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.summary.readmodel.Watermark;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A process's summary and its versions.
 *
 * @param version counts the changes of this resource, from 1; the versions of the text are in {@code versions}
 */
@Schema(name = "Summary", description = "A summary of a process, and the versions of its text.")
public record SummaryView(@Schema(description = "Id of the summary.") UUID id,
        @Schema(description = "Code of the process.", examples = "unea-5-12") String process,
        @Schema(description = "Grows by one with every change of this resource, from 1. It does not number the text: see `versions`.") int version,
        @Schema(description = "When it was first drafted.") Instant createdAt,
        @Schema(description = "When it last changed.") Instant updatedAt,
        @Schema(description = "The versions of the text, the oldest first.") List<VersionView> versions) implements Versioned {

    /**
     * One version of the text.
     *
     * @param number from 1
     * @param status DRAFT, CIRCULATED or FINAL
     * @param ruleVersion version of the support rule that computed its levels
     * @param asOf time of the latest event about the process that it reflects
     * @param watermark how far each topic had been read
     * @param href where the text is, in every format
     * @param language BCP 47 tag of the edition that is read where no language is asked for
     * @param revision grows by one with every change of the version, from 1
     * @param commentsUntil until when comments are taken; null for a draft
     * @param editions the same version in each language
     */
    @Schema(name = "SummaryVersion", description = "One version of a summary's text: how far it has come, what it was computed from, and where it is. What is final never changes.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record VersionView(@Schema(description = "Number of the version, from 1.") int number,
            @Schema(description = "DRAFT, CIRCULATED for comments, or FINAL.", enumeration = {
                    "DRAFT", "CIRCULATED",
                    "FINAL" }) String status,
            @Schema(description = "Version of the support rule that computed its levels.") int ruleVersion,
            @Schema(description = "Time of the latest event about the process that it reflects; null where there was none.", nullable = true) @Nullable Instant asOf,
            @Schema(description = "How far each partition of the topics had been read when it was computed.") List<Watermark> watermark,
            @Schema(description = "When it was drafted.") Instant createdAt,
            @Schema(description = "Under which role it was drafted. Nobody's name is public.", enumeration = {
                    "co-chair", "secretariat" }) String createdBy,
            @Schema(description = "Path of the text, in every format.", examples = "/v1/summaries/0197f3a2-5c1e-7b44-9d0a-3f6e8c2b1a77/versions/1") String href,
            @Schema(description = "BCP 47 tag of the language that it was drafted in, which is read where nobody asks for another.", examples = "en") String language,
            @Schema(description = "Grows by one with every change of the version, from 1: the number in its `ETag`.") int revision,
            @Schema(description = "Until when comments are taken; null while it was never circulated.", nullable = true) @Nullable Instant commentsUntil,
            @Schema(description = "When it was circulated for comments; null before.", nullable = true) @Nullable Instant circulatedAt,
            @Schema(description = "When it became final; null before.", nullable = true) @Nullable Instant finalizedAt,
            @Schema(description = "The same version in each language, with its hash.") List<EditionView> editions)
            implements
                Versioned{

        @Override
        public int version() {
            return revision;
        }
    }

    /**
     * A version in one language.
     *
     * @param language BCP 47 tag
     * @param sha256 of the edition's JSON as it is served
     */
    @Schema(name = "SummaryEdition", description = "A version in one language.")
    public record EditionView(
            @Schema(description = "BCP 47 tag: the query parameter `language` of the text.", examples = "fr") String language,
            @Schema(description = "SHA-256, in hexadecimal, of the edition's JSON: of the very bytes that are served, which are canonical JSON (RFC 8785).") String sha256) {
    }
}
