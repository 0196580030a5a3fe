package org.unep.consultations.participant;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.consultations.participant.Parties.Kind;
import org.unep.consultations.participant.Parties.Mention;

/** Mentions of participants and groups against what there is. */
class PartiesTest {

    private static final Map<String, Kind> KNOWN = Map.of("CHE", Kind.PARTICIPANT, "weog", Kind.GROUP);

    @Test
    void whatThereIsMayBeMentionedWhereItIsMeant() {
        assertDoesNotThrow(() -> Parties.require(List.of(Mention.participant("/a", "CHE"), Mention.group("/b", "weog"),
                Mention.either("/c", "CHE"), Mention.either("/d", "weog")), KNOWN));
    }

    @Test
    void everyWrongMentionIsNamedInWords() {
        Problem refused = assertThrows(Problem.class, () -> Parties.require(List.of(Mention.either("/a", "XYZ"),
                Mention.participant("/b", "weog"), Mention.group("/c", "weog"), Mention.group("/d", "CHE")), KNOWN));
        assertEquals(CommonProblem.UNKNOWN_REFERENCE, refused.kind());
        assertEquals(List.of(new Problem.At("/a", "There is no participant or group 'XYZ'."),
                new Problem.At("/b", "'weog' is a group; here a participant is named."),
                new Problem.At("/d", "'CHE' is a participant; here a group is named.")), refused.places());
    }
}
