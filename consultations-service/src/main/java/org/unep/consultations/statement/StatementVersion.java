package org.unep.consultations.statement;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.chassis.security.Actor;
import org.unep.consultations.version.SupersededVersion;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What a statement was at one version, and how that came to an end.
 *
 * @param withheld whether its words are left out; not shown, but told apart by the {@code ETag}
 */
@Schema(name = "StatementVersion", description = "What a statement was at one version, and how that came to an end.")
public record StatementVersion(@Schema(description = "Its number, from 1.") int version,
        @Schema(description = "When it was superseded; null for the one in force.", nullable = true) @Nullable Instant supersededAt,
        @Schema(description = "Who superseded it; null for the one in force.", nullable = true) @Nullable Actor supersededBy,
        @Schema(description = "Why; null for the one in force, where nobody said so, or for who may not read the words of the statement.", nullable = true) @Nullable String reason,
        @Schema(description = "The statement as it was.") StatementView statement,
        @JsonIgnore @Schema(hidden = true) boolean withheld) implements Versioned {

    static StatementVersion inForce(StatementView statement) {
        return new StatementVersion(statement.version(), null, null, null, statement, false);
    }

    static StatementVersion superseded(SupersededVersion version, StatementView statement) {
        return new StatementVersion(version.version(), version.supersededAt(), version.supersededBy(), version.reason(),
                statement, false);
    }

    /** The same without the words of the statement, and without those on why it was changed. */
    StatementVersion withoutWords() {
        return new StatementVersion(version, supersededAt, supersededBy, null, statement.withoutWords(), true);
    }

    /** The one in force will be superseded, and both are shown to some without their words. */
    @Override
    public String variant() {
        return (supersededAt == null ? "in-force" : "superseded") + (withheld ? "-withheld" : "");
    }
}
