package org.unep.chassis.web;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * A verb needs no body, and many HTTP clients declare some media type even for none. A media type of nothing says
 * nothing, so it is not held against them.
 */
class EmptyBodies {

    private static final int EARLY = 200;

    void register(@Observes Filters filters) {
        filters.register(EmptyBodies::ignoreMediaType, EARLY);
    }

    private static void ignoreMediaType(RoutingContext http) {
        if ("0".equals(http.request().getHeader("Content-Length"))) {
            http.request().headers().remove("Content-Type");
        }
        http.next();
    }
}
