package org.unep.chassis.idempotency;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.snapshot.OneSnapshot;

import io.vertx.ext.web.RoutingContext;

/**
 * Does a request with an Idempotency-Key once (docs/adr/0004 of the proposals-service). It comes behind the checks of roles
 * and of the request's shape, and opens the transaction that the use case joins: the change and the answer are both kept,
 * or neither.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class AnsweringOnce {

    /** Carries the key. */
    static final String HEADER = "Idempotency-Key";
    /** Tells that an answer was given before. */
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Answers answers;
    private final Fingerprints fingerprints;
    private final RoutingContext http;

    AnsweringOnce(Answers answers, Fingerprints fingerprints, RoutingContext http) {
        this.answers = answers;
        this.fingerprints = fingerprints;
        this.http = http;
    }

    @AroundInvoke
    @Nullable
    Object answer(InvocationContext call) throws Exception {
        List<String> sent = http.request().headers().getAll(HEADER);
        if (sent.isEmpty()) {
            return call.proceed();
        }
        String key = key(sent);
        byte[] fingerprint = fingerprints.of(call.getParameters());
        answers.replay(key, fingerprint);
        Object returned = answers.once(key, fingerprint, call);
        if (call.getMethod().isAnnotationPresent(OneSnapshot.class)) {
            answers.purge();
        }
        return returned;
    }

    private static String key(List<String> sent) {
        if (sent.size() > 1 || !KEY.matcher(sent.get(0)).matches()) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "The header Idempotency-Key is one key of 1 to 255 visible ASCII characters, such as a UUID.");
        }
        return sent.get(0);
    }
}
