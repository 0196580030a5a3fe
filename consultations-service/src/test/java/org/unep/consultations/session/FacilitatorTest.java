package org.unep.consultations.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Who is a facilitator of a session. */
class FacilitatorTest {

    @Test
    void isTheAccountThatIsNamedWhomeverItSpeaksFor() {
        var named = new Facilitator("Oumar Cisse", "MLI", "account");
        assertTrue(named.is(null, "account"));
        assertFalse(named.is("MLI", "another"));
    }

    @Test
    void isWhoSpeaksForItsParticipantWhereNoAccountIsNamed() {
        var unnamed = new Facilitator("Oumar Cisse", "MLI", null);
        assertTrue(unnamed.is("MLI", "account"));
        assertFalse(unnamed.is("CHE", "account"));
        assertFalse(unnamed.is(null, "account"));
        assertFalse(new Facilitator("Oumar Cisse", null, null).is(null, "account"));
    }

    @Test
    void isWrittenOutWithoutTheAccount() {
        assertFalse(new Facilitator("Oumar Cisse", "MLI", "account").toString().contains("account"));
    }
}
