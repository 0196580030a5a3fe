package org.unep.chassis.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;

/** Shapes the answer to a POST that made something. */
@RequestScoped
public class Created {

    private final UriInfo uri;

    Created(UriInfo uri) {
        this.uri = uri;
    }

    /** 201 with the new resource, whose address is that of the collection posted to and the name. */
    public <T> RestResponse<T> at(T made, Object name) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .location(uri.getAbsolutePathBuilder().path(name.toString()).build()).build();
    }

    /** 201 with the new resource, whose address is the collection of its kind and the name. */
    public <T> RestResponse<T> in(String collection, T made, Object name) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .location(uri.getBaseUriBuilder().path(collection).path(name.toString()).build()).build();
    }
}
