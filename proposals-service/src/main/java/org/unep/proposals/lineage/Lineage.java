package org.unep.proposals.lineage;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.proposals.consolidation.Kind;
import org.unep.proposals.proposal.Status;

/** Which proposal became which. An edge leads from a source of a consolidation to a result; there is no cycle. */
@Schema(name = "Lineage", description = "Which proposal became which. There is no cycle, and what was undone has no edge.")
public record Lineage(List<Node> nodes, List<Edge> edges) {

    /** A proposal in the graph. */
    @Schema(name = "LineageNode", description = "A proposal in the graph.")
    public record Node(UUID id,
            @Schema(description = "Its number, null where it has none.", nullable = true) @Nullable Integer number,
            @Schema(description = "Title by BCP 47 tag.") Map<String, String> title, Status status,
            @Schema(description = "Code of the process's cluster.", nullable = true) @Nullable String cluster,
            @Schema(description = "Code of the group that it originates from: the first where there are several.", nullable = true) @Nullable String group,
            @Schema(description = "Code of the participant that it originates from: the first where there are several.", nullable = true) @Nullable String participant,
            @Schema(description = "Id of the consultation that it came up in: the first where there are several.", nullable = true) @Nullable UUID consultation,
            @Schema(description = "Codes of all the groups that it originates from.") List<String> groups,
            @Schema(description = "Whether it was added from the floor of a meeting.") boolean fromTheFloor,
            @Schema(description = "Whether it came out of a consolidation that was undone; nothing leads to it then.") boolean undone) {
    }

    /** One source and one result of a consolidation. */
    @Schema(name = "LineageEdge", description = "One source and one result of a consolidation.")
    public record Edge(@Schema(description = "Id of the source.") UUID from, @Schema(description = "Id of the result.") UUID to,
            @Schema(description = "What the consolidation did.") Kind kind,
            @Schema(description = "Id of the consolidation.") UUID consolidation,
            @Schema(description = "Whether an originator objects to the consolidation.") boolean objected) {
    }
}
