package org.unep.summary.support;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.summary.support.Reports.Finding;
import org.unep.summary.support.Stands.Stand;
import org.unep.summary.support.Support.ProposalRow;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A row of the tally: what there is of it depends on its record. {@link TallyColumn} says of each field what it means. */
@Schema(name = "TallyRow", description = "A row of the tally. Which fields there are depends on `record`; `support/tally/dictionary` says of each what it means.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TallyRow(@Schema(description = "What the row records.") Recorded record,
        @Schema(description = "Id of the proposal.") @Nullable UUID proposal,
        @Schema(description = "Number of the proposal in the process.") @Nullable Integer number,
        @Schema(description = "Title of the proposal by BCP 47 tag.") @Nullable Map<String, String> title,
        @Schema(description = "State of the proposal in its lifecycle.") @Nullable String status,
        @Schema(description = "With whom it is counted: GOVERNMENT, OBSERVER or GROUP.") @Nullable String camp,
        @Schema(description = "Code of the participant or group.") @Nullable String actor,
        @Schema(description = "Its name by BCP 47 tag.") @Nullable Map<String, String> name,
        @Schema(description = "What kind of participant or group it is.") @Nullable String kind,
        @Schema(description = "Codes of the groups of which the participant is a member today.") @Nullable List<String> groups,
        @Schema(description = "The stance.") @Nullable Stance stance,
        @Schema(description = "How many, as somebody reported it.") @Nullable Quantifier quantifier,
        @Schema(description = "The condition of a support, as recorded.") @Nullable String condition,
        @Schema(description = "Ids of the proposals with which a merger was suggested.") @Nullable List<UUID> with,
        @Schema(description = "What was said or noted about it, as recorded.") @Nullable String text,
        @Schema(description = "When it was said or reported.") @Nullable Instant at,
        @Schema(description = "Id of the session.") @Nullable UUID session,
        @Schema(description = "Id of the consultation.") @Nullable UUID consultation,
        @Schema(description = "Id of the statement.") @Nullable UUID statement,
        @Schema(description = "Id of the report-back.") @Nullable UUID reportBack,
        @Schema(description = "How many are registered.") @Nullable Integer count,
        @Schema(description = "Absolute address of the source.") @Nullable String source) {

    /** What a row records. */
    @Schema(name = "TallyRecord", description = "What a row of the tally records: a PROPOSAL of the process, a current POSITION of a participant or group on one, a FINDING of a breakout, a view that was recorded without a name (UNATTRIBUTED), or how many are REGISTERED.")
    public enum Recorded {
        PROPOSAL,
        POSITION,
        FINDING,
        UNATTRIBUTED,
        REGISTERED
    }

    static TallyRow proposal(ProposalRow p, String source) {
        return new TallyRow(Recorded.PROPOSAL, p.id(), p.number(), p.title(), p.status(), null, null, null, null, null, null,
                null,
                null, null, null, null, null, null, null, null, null, source);
    }

    static TallyRow position(ProposalRow p, Speaker who, List<String> groups, Stand stand) {
        return said(Recorded.POSITION, p, who, groups, stand);
    }

    static TallyRow unattributed(ProposalRow p, Stand stand) {
        return said(Recorded.UNATTRIBUTED, p, null, null, stand);
    }

    private static TallyRow said(Recorded record, ProposalRow p, @Nullable Speaker who, @Nullable List<String> groups,
            Stand stand) {
        Taken taken = stand.taken();
        Spoken in = taken.statement();
        return new TallyRow(record, p.id(), p.number(), null, p.status(), who == null ? null : who.camp(),
                who == null ? null : who.code(), who == null ? null : who.name(), who == null ? null : who.kind(), groups,
                taken.stance(), who == null ? stand.quantifier() : null, taken.condition(), taken.with(), taken.text(),
                in.spokenAt(), in.session(), in.consultation(), in.id(), null, null, in.href());
    }

    static TallyRow finding(ProposalRow p, Finding f) {
        return new TallyRow(Recorded.FINDING, p.id(), p.number(), null, p.status(), null, null, null, null, null, f.stance(),
                f.quantifier(), null, null, f.note(), f.reportedAt(), f.session(), null, null, f.reportBack(), null, f.href());
    }

    static TallyRow registered(String camp, int count) {
        return new TallyRow(Recorded.REGISTERED, null, null, null, null, camp, null, null, null, null, null, null, null, null,
                null,
                null, null, null, null, null, count, null);
    }
}
