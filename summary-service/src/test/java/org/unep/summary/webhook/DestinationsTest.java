package org.unep.summary.webhook;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.chassis.problem.Problem;

/** Which addresses this service lets itself be made to call. */
class DestinationsTest {

    private final Destinations strict = new Destinations(false, false);

    @ParameterizedTest
    @ValueSource(strings = { "https://127.0.0.1/", "https://10.1.2.3/", "https://172.20.0.1/", "https://192.168.1.1:8443/",
            "https://169.254.169.254/latest/meta-data", "https://100.64.0.1/", "https://0.0.0.0/", "https://224.0.0.1/",
            "https://[::1]/", "https://[fd00::1]/", "https://[fe80::1]/", "https://[::ffff:10.0.0.1]/",
            "https://[64:ff9b::7f00:1]/", "https://2130706433/" })
    void privateAddressIsRefusedHoweverItIsWritten(String url) {
        assertThrows(Problem.class, () -> strict.require(url));
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://portal.example.org/", "https://portal.example.org:0/", "https://portal.example.org:70000/",
            "https:///hook", "https://%zz/" })
    void addressThatIsNoneOrNotSecureIsRefused(String url) {
        assertThrows(Problem.class, () -> strict.require(url));
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://portal.example.org/hook?a=b", "https://1.1.1.1/", "https://[2606:4700::1111]:8443/" })
    void publicAddressMayBeCalled(String url) {
        assertDoesNotThrow(() -> strict.require(url));
    }

    @ParameterizedTest
    @ValueSource(strings = { "localhost", "127.0.0.1" })
    void nameThatLeadsToAPrivateAddressIsNotCalled(String host) {
        assertThrows(Destinations.ForbiddenDestination.class, () -> strict.resolve(host));
        assertDoesNotThrow(() -> new Destinations(true, false).resolve(host));
    }
}
