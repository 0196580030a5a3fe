package org.unep.summary.support;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Paging;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A view recorded without a name, with what was said. */
@Schema(name = "UnnamedView", description = "A view recorded without a name, with what was said. Shown, never counted.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record UnnamedView(@Schema(description = "Id of the statement that records it.") UUID statement,
        @Schema(description = "Where those that it speaks of stand.") Stance stance,
        @Schema(description = "How many they were said to be.", nullable = true) @Nullable Quantifier quantifier,
        @Schema(description = "The condition of a support, as it was recorded.", nullable = true) @Nullable String condition,
        @Schema(description = "What was said about it, as it was recorded.", nullable = true) @Nullable String text,
        @Schema(description = "When it was said.") Instant spokenAt,
        @Schema(description = "Id of the session in which it was said.", nullable = true) @Nullable UUID session,
        @Schema(description = "Where the public can read the statement: an absolute address.") String href) {

    /** Its place in the list: views are in the order in which they were spoken, at one time by statement id. */
    record Key(Instant spokenAt, UUID statement) {

        private static final Key FIRST = new Key(Instant.parse("0001-01-01T00:00:00Z"), new UUID(0, 0));

        static Key of(String cursor) {
            if (cursor.isEmpty()) {
                return FIRST;
            }
            int end = cursor.indexOf(' ');
            try {
                return new Key(Instant.parse(cursor.substring(0, Math.max(end, 0))), Paging.id(cursor.substring(end + 1)));
            } catch (DateTimeException noTime) {
                throw Paging.invalid();
            }
        }
    }

    static UnnamedView of(Stands.Stand stand) {
        Taken taken = stand.taken();
        Spoken in = taken.statement();
        return new UnnamedView(in.id(), taken.stance(), stand.quantifier(), taken.condition(), taken.text(), in.spokenAt(),
                in.session(), in.href());
    }

    String key() {
        return spokenAt + " " + statement;
    }
}
