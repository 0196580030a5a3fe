package org.unep.summary.support;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.summary.proceedings.Addresses;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;

/** What breakouts reported of the proposals. */
@ApplicationScoped
class Reports {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    private final ReadModel model;
    private final Addresses addresses;

    Reports(ReadModel model, Addresses addresses) {
        this.model = model;
        this.addresses = addresses;
    }

    /** A finding in a report. */
    @Schema(name = "SupportFinding", description = "What a breakout reported of a proposal, with where it can be read. The rule looks at it; nobody is counted by it.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Finding(@Schema(description = "Id of the proposal.") UUID proposal,
            @Schema(description = "Id of the session that reported.") UUID session,
            @Schema(description = "Title of the session by BCP 47 tag; null where it is not known yet.", nullable = true) @Nullable Map<String, String> sessionTitle,
            @Schema(description = "What it reported.") Stance stance,
            @Schema(description = "How many were said to; null only where the stance is MIXED.", nullable = true) @Nullable Quantifier quantifier,
            @Schema(description = "What the facilitators noted about it.", nullable = true) @Nullable String note,
            @Schema(description = "When it was reported.") Instant reportedAt,
            @Schema(description = "Id of the report-back.") UUID reportBack,
            @Schema(description = "Where the public can read the report: an absolute address.") String href) {
    }

    /** All findings of the process by an instant, in the order of the reports. */
    List<Finding> of(String process, @Nullable Instant asOf) {
        return ReadModel.rows(model.query("""
                select f ->> 'proposal', cast(r.session as text), cast(n.doc -> 'title' as text), f ->> 'stance',
                       f ->> 'quantifier', f ->> 'note', r.reported_at, cast(r.id as text)
                from report_back r left join session n on n.id = r.session
                cross join lateral jsonb_array_elements(r.doc -> 'findings') f
                where r.process = :process and r.reported_at <= coalesce(cast(:asOf as timestamptz), 'infinity')
                order by r.reported_at, r.session, r.id""").setParameter("process", process)
                .setParameter("asOf", asOf, Instant.class)).map(this::finding).toList();
    }

    private Finding finding(Object[] r) {
        UUID id = ReadModel.uuid(r[7]);
        return new Finding(ReadModel.uuid(r[0]), ReadModel.uuid(r[1]), r[2] == null ? null : model.read(r[2], TEXTS),
                Stance.valueOf((String) r[3]), r[4] == null ? null : Quantifier.valueOf((String) r[4]), (String) r[5],
                (Instant) r[6], id, addresses.reportBack(id));
    }
}
