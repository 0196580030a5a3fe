package org.unep.consultations.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;

/** Since when a harvester wants changes: as every list here is asked, or as InforMEA's harvesters ask, in OData 2. */
final class Since {

    /** What is taken of OData's {@code $filter}: the time of change, later than, or at or later than, a time in UTC. */
    static final String FORM = "updated (gt|ge) datetime'(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,7})?)?)Z?'";

    private static final Pattern FILTER = Pattern.compile(FORM);

    private Since() {
    }

    /** Where in a feed that is. */
    static Place of(@Nullable Instant updatedSince, @Nullable String filter) {
        if (filter == null) {
            return updatedSince == null ? Place.START : Place.at(updatedSince);
        }
        if (updatedSince != null) {
            throw CommonProblem.INVALID_REQUEST.at("?$filter", "Ask with `updatedSince` or `$filter`, not with both.");
        }
        var asked = FILTER.matcher(filter);
        if (!asked.matches()) {
            throw notRead();
        }
        try {
            Instant time = LocalDateTime.parse(asked.group(2)).toInstant(ZoneOffset.UTC);
            return asked.group(1).equals("gt") ? Place.behind(time) : Place.at(time);
        } catch (DateTimeException noTime) {
            throw notRead();
        }
    }

    private static RuntimeException notRead() {
        return CommonProblem.INVALID_REQUEST.at("?$filter",
                "What is read here is \"updated gt datetime'2023-09-07T00:00:00'\", or ge in place of gt, with a time in UTC.");
    }
}
