package org.unep.consultations.feed;

import java.net.URI;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;

/** Where the reader of a feed finds what it tells of, by the address at which it asked for the feed. */
@RequestScoped
class Addresses {

    private final UriInfo uri;

    Addresses(UriInfo uri) {
        this.uri = uri;
    }

    URI consultation(UUID id) {
        return of("v1/consultations", id.toString());
    }

    URI session(UUID id) {
        return of("v1/sessions", id.toString());
    }

    URI process(String code) {
        return of("v1/processes", code);
    }

    private URI of(String collection, String name) {
        return uri.getBaseUriBuilder().path(collection).path(name).build();
    }
}
