package org.unep.summary.circulation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.summary.circulation.CommentShown.CommentView;

/** All comments on a version and on those before it, and what was made of each: governments, groups and observers apart. */
@Schema(name = "DispositionTable", description = "All comments on a version and on those before it, and what was made of each: governments, groups and observers apart.")
public record DispositionTable(@Schema(description = "Id of the summary.") UUID summary,
        @Schema(description = "Number of the version.") int number,
        @Schema(description = "Comments of governments.") Of governments,
        @Schema(description = "Comments of groups.") Of groups,
        @Schema(description = "Comments of observers.") Of observers) {

    /** The comments of one camp. */
    @Schema(name = "DispositionsOfCamp", description = "The comments of one camp.")
    public record Of(@Schema(description = "How many are reflected.") int reflected,
            @Schema(description = "How many are reflected in part.") int partly,
            @Schema(description = "How many are not reflected.") int notReflected,
            @Schema(description = "Of how many nothing was made yet.") int open,
            @Schema(description = "Each, by version and in the order in which they were made.") List<Row> comments) {

        static Of of(CommentCamp camp, List<Row> all) {
            List<Row> rows = all.stream().filter(r -> r.comment().camp() == camp).toList();
            return new Of(count(rows, Disposition.REFLECTED), count(rows, Disposition.PARTLY),
                    count(rows, Disposition.NOT_REFLECTED), (int) rows.stream().filter(r -> r.comment().disposition() == null)
                            .count(),
                    rows);
        }

        private static int count(List<Row> rows, Disposition disposition) {
            return (int) rows.stream().map(r -> r.comment().disposition())
                    .filter(d -> d != null && d.disposition() == disposition).count();
        }
    }

    /** A comment with the name of whose it is. */
    @Schema(name = "DispositionRow", description = "A comment with the name of whose it is.")
    public record Row(@Schema(description = "Name of the participant or group, by BCP 47 tag.") Map<String, String> name,
            @Schema(description = "The comment, with its disposition.") CommentView comment) {
    }

    static DispositionTable of(UUID summary, int number, List<Row> rows) {
        return new DispositionTable(summary, number, Of.of(CommentCamp.GOVERNMENT, rows), Of.of(CommentCamp.GROUP, rows),
                Of.of(CommentCamp.OBSERVER, rows));
    }
}
