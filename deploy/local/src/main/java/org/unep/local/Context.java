package org.unep.local;

import java.util.Locale;

/** The three services, one for each bounded context. */
public enum Context {
    PROPOSALS(Endpoint.PROPOSALS, Endpoint.PROPOSALS_MANAGEMENT),
    CONSULTATIONS(Endpoint.CONSULTATIONS, Endpoint.CONSULTATIONS_MANAGEMENT),
    SUMMARY(Endpoint.SUMMARY, Endpoint.SUMMARY_MANAGEMENT);

    private final Endpoint http;
    private final Endpoint management;

    Context(Endpoint http, Endpoint management) {
        this.http = http;
        this.management = management;
    }

    /** Where the API is. */
    public Endpoint http() {
        return http;
    }

    /** Where health and metrics are. */
    public Endpoint management() {
        return management;
    }

    /** Name of the database. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of the module and of the process. */
    public String service() {
        return database() + "-service";
    }

    /** Name of the connector that publishes the outbox. */
    public String connector() {
        return database() + "-outbox";
    }
}
