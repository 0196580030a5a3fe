package org.unep.consultations.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The name under which a portal lists what comes from here. */
class TreatyTest {

    @Test
    void isWhatTheServiceIsSetUpWith() {
        assertEquals("minamata", new Treaty("minamata").code());
    }

    @ParameterizedTest
    @ValueSource(strings = { "UNEA", "un ea", "-unea", "unea/5", "<b>" })
    void serviceDoesNotStartWithWhatCannotBeOne(String code) {
        String words = assertThrows(IllegalStateException.class, () -> new Treaty(code)).getMessage();
        assertTrue(words.contains("SUITE_INFORMEA_TREATY"), words);
    }
}
