package org.unep.summary.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * A link cannot say what is accepted, so the address of a version can: {@code .../versions/1/formats/pdf} is
 * {@code .../versions/1} for who accepts PDF alone.
 */
public class FormatAddresses {

    private static final Pattern ADDRESS = Pattern.compile("/*(v1/summaries/[^/]+/versions/[^/]+)/formats/([a-z]+)/*");

    /** Runs before a resource method is chosen by path and {@code Accept}. */
    @ServerRequestFilter(preMatching = true)
    public void read(ContainerRequestContext request) {
        Matcher address = ADDRESS.matcher(request.getUriInfo().getPath());
        @Nullable
        VersionFormat format = address.matches() ? VersionFormat.fromString(address.group(2)) : null;
        if (format != null) {
            request.setRequestUri(request.getUriInfo().getRequestUriBuilder().replacePath(address.group(1)).build());
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, format.type());
        }
    }
}
