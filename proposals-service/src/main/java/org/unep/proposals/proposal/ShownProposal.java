package org.unep.proposals.proposal;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.proposals.search.Fields;
import org.unep.proposals.search.Snippet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/** A proposal with those of its members that were asked for, and with what only a list tells of it. */
@JsonSerialize(using = ShownProposal.Writer.class)
@Schema(name = "ListedProposal", description = "A proposal in a list: only with those members that `fields` names, if any, and with `deleted`.")
public record ShownProposal(@JsonUnwrapped ProposalView proposal,
        @Schema(description = "True where it is WITHDRAWN or DROPPED, also because the consolidation that it came from was undone: what was harvested before is to be taken down. Missing otherwise. What it said stays on record.") @Nullable Boolean deleted,
        @Schema(description = "How well it fits `q`, from 0 to 1; only with `q`.") @Nullable Double score,
        @Schema(description = "Where the words of `q` stand, the best language first; only with `q`.") @Nullable List<Snippet> snippets,
        @JsonIgnore Fields fields) implements Versioned {

    private static final List<RecordComponent> MEMBERS = List.of(ProposalView.class.getRecordComponents());
    private static final Set<String> NAMES = MEMBERS.stream().map(RecordComponent::getName).collect(Collectors.toSet());
    private static final Set<String> NAMES_IN_LISTS = Stream
            .concat(NAMES.stream(), Stream.of("deleted", "score", "snippets")).collect(Collectors.toSet());

    /** By itself. */
    static ShownProposal of(Proposal proposal, @Nullable String fields) {
        return new ShownProposal(ProposalView.of(proposal), null, null, null, Fields.of(fields, NAMES));
    }

    /** The members of a proposal in a list. */
    static Fields inLists(@Nullable String fields) {
        return Fields.of(fields, NAMES_IN_LISTS);
    }

    @Override
    public int version() {
        return proposal.version();
    }

    @Override
    public String variant() {
        return fields.variant();
    }

    /** Writes what is asked for. */
    static final class Writer extends JsonSerializer<ShownProposal> {

        @Override
        public void serialize(ShownProposal shown, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            for (RecordComponent member : MEMBERS) {
                if (shown.fields.has(member.getName())) {
                    provider.defaultSerializeField(member.getName(), value(member, shown.proposal), json);
                }
            }
            if (shown.deleted != null) { // whatever is asked for: who keeps a copy must not miss it
                provider.defaultSerializeField("deleted", shown.deleted, json);
            }
            write("score", shown.score, shown, json, provider);
            write("snippets", shown.snippets, shown, json, provider);
            json.writeEndObject();
        }

        private static void write(String name, @Nullable Object value, ShownProposal shown, JsonGenerator json,
                SerializerProvider provider) throws IOException {
            if (value != null && shown.fields.has(name)) {
                provider.defaultSerializeField(name, value, json);
            }
        }

        private static @Nullable Object value(RecordComponent member, ProposalView of) throws IOException {
            try {
                return member.getAccessor().invoke(of);
            } catch (ReflectiveOperationException e) {
                throw new IOException(e);
            }
        }
    }
}
