package org.unep.consultations.consultation;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.Guard;
import org.unep.chassis.text.PlainText;
import org.unep.chassis.text.PublicText;

/** An item of an agenda. */
@Schema(description = "An item of an agenda.")
public record AgendaItem(
        @Schema(description = "Its number as printed.", examples = "5") @NotNull @PlainText(max = 20) String item,
        @Schema(description = "Title by BCP 47 tag.") @NotNull @PublicText(max = 1_000) Map<String, String> title,
        @Schema(description = "Symbol of its document.", nullable = true) @PlainText(max = 200) @Nullable String document) {

    /** Refuses an agenda that has a number twice: others refer to its items by number. */
    static void requireDistinct(String pointer, List<AgendaItem> agenda) {
        Guard.requireDistinct(agenda.stream().map(AgendaItem::item).toList(), i -> pointer + "/" + i + "/item",
                "There is another item '%s'.");
    }
}
