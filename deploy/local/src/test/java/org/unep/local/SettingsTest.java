package org.unep.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @AfterEach
    void forget() {
        Arrays.stream(Endpoint.values()).map(Endpoint::property).forEach(System::clearProperty);
        System.clearProperty("fresh");
    }

    @Test
    void usualPortsAreThoseOfTheDesign() {
        Settings settings = Settings.ofSystemProperties();
        assertEquals(8081, settings.portOf(Endpoint.PROPOSALS));
        assertEquals(9083, settings.portOf(Endpoint.SUMMARY_MANAGEMENT));
        assertEquals("http://127.0.0.1:18083", settings.uri(Endpoint.CONNECT).toString());
    }

    @Test
    void propertyMovesAPort() {
        System.setProperty("proposals.port", "8091");
        assertEquals(8091, Settings.ofSystemProperties().portOf(Endpoint.PROPOSALS));
    }

    @Test
    void onePortForTwoIsRefused() {
        System.setProperty("proposals.port", "8082");
        var refusal = assertThrows(Refusal.class, Settings::ofSystemProperties);
        assertEquals("-Dproposals.port and -Dconsultations.port both say port 8082; give one of them another.",
                refusal.getMessage());
    }

    @Test
    void portBeyondTheRangeIsRefused() {
        System.setProperty("kafka.port", "70000");
        assertTrue(assertThrows(Refusal.class, Settings::ofSystemProperties).getMessage().startsWith("-Dkafka.port=70000"));
    }

    @Test
    void freshNeedsNoValue() {
        System.setProperty("fresh", "");
        assertTrue(Settings.ofSystemProperties().fresh());
    }
}
