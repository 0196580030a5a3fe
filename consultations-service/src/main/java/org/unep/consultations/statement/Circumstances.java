package org.unep.consultations.statement;

import java.util.List;

import jakarta.persistence.Embeddable;

/**
 * What a statement takes from its surroundings, and keeps whatever becomes of them.
 *
 * @param affiliations codes of the groups that the speaker belonged to when it spoke
 * @param late whether it came after an online consultation had closed
 */
@Embeddable
public record Circumstances(List<String> affiliations, boolean late) {

    /** The same for what was said already: as it was then, and late if it was. */
    Circumstances keeping(List<String> before, boolean wasLate) {
        return new Circumstances(before, wasLate || late);
    }
}
