package org.unep.proposals.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.text.PlainText;
import org.unep.chassis.text.PublicText;
import org.unep.chassis.text.Slug;
import org.unep.proposals.process.KnownReferences.Kind;
import org.unep.proposals.process.KnownReferences.Reference;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A proposal to be made; also what a patch is applied to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A proposal to be made.")
public record ProposalRequest(
        @Schema(description = "Code of the process.", examples = "unea-5-12") @NotNull @Slug String process,
        @Schema(description = Wording.TITLE) @NotNull @PublicText(max = 1_000) Map<String, String> title,
        @Schema(description = Wording.TEXT) @NotNull @PublicText Map<String, String> text,
        @Schema(description = Wording.SOURCE_LANGUAGE, examples = "en") @Size(max = 35) @Nullable String sourceLanguage,
        @Schema(description = Wording.TRANSLATIONS) @Nullable Map<String, @NotNull Translation> translations,
        @Schema(description = Wording.CLUSTER, examples = "policies-and-tools") @Slug @Nullable String cluster,
        @Schema(description = Wording.TOPICS) @Size(max = 50) @Nullable List<@NotNull @Slug String> topics,
        @Schema(description = Wording.FACETS) @Size(max = 20) @Nullable Map<@Slug String, @NotNull @Size(min = 1, max = 50) List<@NotNull @Slug String>> facets,
        @Schema(description = Wording.RELATED) @Size(max = 50) @Nullable List<@NotNull @Valid RelatedDocument> related,
        @Schema(description = Wording.SDG_TARGETS, examples = "http://metadata.un.org/sdg/12.2") @Size(max = 50) @Nullable List<@NotNull @Pattern(regexp = Wording.SDG_TARGET, message = "must be the IRI of a target, such as http://metadata.un.org/sdg/12.2") String> sdgTargets,
        @Schema(description = "Where it comes from, if from one place only.") @Valid @Nullable Origin origin,
        @Schema(description = "Where it comes from, at most 50; in place of `origin`.") @Size(max = 50) @Nullable List<@NotNull @Valid Origin> origins,
        @Schema(description = "The meeting in which it is added from the floor; then it is tabled at once, by the secretariat or a co-chair only.") @Valid @Nullable Floor fromTheFloor,
        @Schema(description = "Why, in plain words, public, at most 4,000 characters; needed to change the words of a public proposal, and refused with a draft to be made.", maxLength = 4_000) @PlainText(max = 4_000) @Nullable String reason) {

    /** What would make the proposal as it is now; a patch is applied to it. */
    static ProposalRequest of(Proposal p) {
        return of(p, p.wording().translations());
    }

    /** The same with other statuses of its translations. */
    static ProposalRequest of(Proposal p, @Nullable Map<String, Translation> translations) {
        Wording w = p.wording();
        return new ProposalRequest(p.process(), w.title(), w.text(), w.sourceLanguage(), translations, w.cluster(),
                w.topics(), w.facets(), w.related(), w.sdgTargets(), null, p.origins(), p.floor(), null);
    }

    /** What it says, if that holds together. */
    public Wording wording() {
        return new Wording(title, text, sourceLanguage, translations, cluster, topics, facets, related, sdgTargets)
                .require("");
    }

    /** Where it comes from, whichever of the two fields says so; what says nothing is left out. */
    public List<Origin> allOrigins() {
        if (origin != null && origins != null) {
            throw CommonProblem.INVALID_REQUEST.at("/origin",
                    "Either `origin` or `origins` says where it comes from, not both.");
        }
        List<Origin> all = origin == null ? origins == null ? List.of() : origins : List.of(origin);
        return all.stream().filter(o -> !o.isNone()).distinct().toList();
    }

    /** Pointer to an origin in the request. */
    String originAt(int index) {
        return origin == null ? "/origins/" + index : "/origin";
    }

    /** All that it refers to and other services own. */
    public List<Reference> references() {
        var references = new ArrayList<Reference>();
        references.add(new Reference("/process", Kind.PROCESS, process, null));
        if (fromTheFloor != null) {
            references.add(new Reference("/fromTheFloor/consultation", Kind.CONSULTATION,
                    fromTheFloor.consultation().toString(), process));
        }
        List<Origin> all = allOrigins();
        for (int i = 0; i < all.size(); i++) {
            references.addAll(references(all.get(i), originAt(i)));
        }
        return references;
    }

    private List<Reference> references(Origin from, String at) {
        var references = new ArrayList<Reference>();
        if (from.consultation() != null) {
            references.add(new Reference(at + "/consultation", Kind.CONSULTATION, from.consultation().toString(), process));
        }
        if (from.group() != null) {
            references.add(new Reference(at + "/group", Kind.GROUP, from.group(), null));
        }
        if (from.participant() != null) {
            references.add(new Reference(at + "/participant", Kind.PARTICIPANT, from.participant(), null));
        }
        return references;
    }
}
