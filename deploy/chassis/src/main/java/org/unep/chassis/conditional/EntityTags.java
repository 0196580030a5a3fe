package org.unep.chassis.conditional;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;

import org.unep.chassis.problem.CommonProblem;

/**
 * What {@code If-Match} or {@code If-None-Match} lists. JAX-RS has {@code Request.evaluatePreconditions} for it, but Quarkus'
 * takes malformed tags, cuts at commas within them, and compares strongly where a weak comparison is due.
 *
 * @param any whether it is {@code *}: whatever there is
 * @param tags the tags listed
 */
record EntityTags(boolean any, List<EntityTag> tags) {

    /** An element may be empty (RFC 9110, section 5.6.1.2). */
    private static final Pattern NEXT = Pattern
            .compile("\\G[ \\t]*(?:(W/)?\"([\\x21\\x23-\\x7E\\x80-\\x{FFFF}]*)\"[ \\t]*)?(?:,|$)");

    private static final Pattern OURS = Pattern.compile("(\\d{1,9})(?:-.*)?");

    /** Those in a header, none where it was not sent. */
    static EntityTags in(HttpHeaders headers, String name) {
        List<String> lines = headers.getRequestHeader(name);
        return lines == null || lines.isEmpty() ? new EntityTags(false, List.of()) : parse(name, String.join(",", lines));
    }

    static EntityTags parse(String name, String header) {
        if (header.strip().equals("*")) {
            return new EntityTags(true, List.of());
        }
        List<EntityTag> tags = new ArrayList<>();
        var next = NEXT.matcher(header);
        int end = 0;
        while (next.find()) {
            if (next.group(2) != null) {
                tags.add(new EntityTag(next.group(2), next.group(1) != null));
            }
            end = next.end();
        }
        if (tags.isEmpty() || end < header.length()) {
            throw CommonProblem.INVALID_REQUEST.because("The header '" + name + "' is malformed: send an `ETag` as it came, "
                    + "in its quotation marks, several with commas between them, or *.");
        }
        return new EntityTags(false, List.copyOf(tags));
    }

    static EntityTag of(Versioned shown) {
        return new EntityTag(shown.variant().isEmpty() ? String.valueOf(shown.version())
                : shown.version() + "-" + shown.variant(), shown.weak());
    }

    boolean sent() {
        return any || !tags.isEmpty();
    }

    /** Strong comparison, of any variant of a version. */
    boolean match(int version) {
        return any || tags.stream().anyMatch(t -> !t.isWeak() && isOf(t, version));
    }

    /** Weak comparison, of any variant of a version. */
    boolean matchWeakly(int version) {
        return any || tags.stream().anyMatch(t -> isOf(t, version));
    }

    /** Weak comparison, of exactly this representation: compressing proxies make strong tags weak. */
    boolean matchWeakly(EntityTag shown) {
        return any || tags.stream().anyMatch(t -> t.getValue().equals(shown.getValue()));
    }

    /** The highest version that a tag is of, whatever the variant; none where no tag is one of ours. */
    OptionalInt latest() {
        return tags.stream().map(t -> OURS.matcher(t.getValue())).filter(Matcher::matches)
                .mapToInt(m -> Integer.parseInt(m.group(1))).max();
    }

    private static boolean isOf(EntityTag tag, int version) {
        return tag.getValue().equals(String.valueOf(version)) || tag.getValue().startsWith(version + "-");
    }
}
