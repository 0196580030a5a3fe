package org.unep.chassis.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.idempotency.EveryPost;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

import io.quarkus.runtime.configuration.MemorySize;

/**
 * Bounds what a request may send: {@code suite.body.max} where the body is read as a whole, and all that the server takes
 * ({@code quarkus.http.limits.max-body-size}) for an import, which is read as a stream. A length that is declared is refused
 * before anything is read, one that is not as soon as it is passed.
 */
public class BodyLimits {

    private static final Pattern IMPORT = Pattern.compile("/v1/[^/]+" + EveryPost.IMPORT);

    private final long whole;
    private final long streamed;

    BodyLimits(@ConfigProperty(name = "suite.body.max") MemorySize whole,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize streamed) {
        this.whole = whole.asLongValue();
        this.streamed = streamed.asLongValue();
    }

    /** Runs before the body is read. */
    @ServerRequestFilter
    public void bound(ContainerRequestContext request) {
        long max = isImport(request) ? streamed : whole;
        String declared = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (isOver(declared, max)) {
            throw tooLarge(max);
        }
        if (declared == null && request.getHeaderString("Transfer-Encoding") != null) {
            request.setEntityStream(new Bounded(request.getEntityStream(), max));
        }
    }

    private static boolean isImport(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.POST) && IMPORT.matcher(request.getUriInfo().getPath()).matches();
    }

    private static boolean isOver(@Nullable String declared, long max) {
        return declared != null && Long.parseLong(declared) > max;
    }

    private static Problem tooLarge(long max) {
        return CommonProblem.CONTENT_TOO_LARGE.because("The body is larger than " + max + " bytes.");
    }

    private static final class Bounded extends FilterInputStream {

        private final long max;
        private long read;

        Bounded(InputStream body, long max) {
            super(body);
            this.max = max;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) {
            read += more;
            if (read > max) {
                throw tooLarge(max);
            }
        }
    }
}
