package org.unep.local;

import java.util.Locale;

/** Everything that listens on a port, with its usual port and the property that changes it. */
public enum Endpoint {
    PROPOSALS(8081),
    CONSULTATIONS(8082),
    SUMMARY(8083),
    PROPOSALS_MANAGEMENT(9081),
    CONSULTATIONS_MANAGEMENT(9082),
    SUMMARY_MANAGEMENT(9083),
    POSTGRES(15432),
    KAFKA(19092),
    CONNECT(18083);

    private final int usualPort;

    Endpoint(int usualPort) {
        this.usualPort = usualPort;
    }

    /** The port unless told otherwise. */
    public int usualPort() {
        return usualPort;
    }

    /** The system property that changes the port, such as {@code summary.management.port}. */
    public String property() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.') + ".port";
    }
}
