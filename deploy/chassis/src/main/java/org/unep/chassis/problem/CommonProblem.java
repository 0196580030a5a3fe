package org.unep.chassis.problem;

import java.util.Arrays;

/** The errors that every service of the suite can answer with. */
public enum CommonProblem implements ProblemType {

    INVALID_REQUEST(400, "The request is not valid",
            "A field is missing, malformed or out of bounds. `errors` names each place."),
    UNKNOWN_PARAMETER(400, "The query has a parameter that this resource does not know",
            "A misspelt filter would silently return too much, so it is refused. `errors` names it."),
    INVALID_CURSOR(400, "The cursor is not one of this list", "Cursors are opaque: take them from `next` as they are."),
    UNAUTHENTICATED(401, "A valid access token is needed", "Send `Authorization: Bearer <JWT>` of the identity provider."),
    FORBIDDEN(403, "The caller may not do this", "The token is valid, but its roles or its participant do not allow this."),
    NOT_FOUND(404, "There is no such resource", "It never existed, or it is not public."),
    METHOD_NOT_ALLOWED(405, "The resource does not have this method", "`OPTIONS` tells which methods it has."),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be produced", "Ask for one of the types in the API description."),
    CONFLICT(409, "The state of the resource does not allow this", "Read it again and decide anew."),
    REQUEST_IN_PROGRESS(409, "The same request is being answered",
            "A request with this `Idempotency-Key` has come and is not finished. Send it again after `Retry-After`: its answer "
                    + "is given again, or, where it failed, it is done."),
    PRECONDITION_FAILED(412, "The resource is not what the condition of the request says",
            "It has changed since it was read, or it exists already. Read it again, decide anew, and send the new `ETag`."),
    CONTENT_TOO_LARGE(413, "The request is larger than what can be taken",
            "Send less, or send it in parts. `detail` says what the bound is."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a media type that is not read here",
            "Send one of the types in the API description."),
    UNKNOWN_REFERENCE(422, "The request refers to something that does not exist", "`errors` points at the reference."),
    NOT_KNOWN_YET(422, "The request refers to something this service has not heard of",
            "Another service of the suite owns it. If it was created a moment ago, try again after `Retry-After`; "
                    + "otherwise the reference is wrong. `errors` points at it."),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for another request",
            "A key stands for one request, with its address and content, for 24 hours. Take a new one, such as a random UUID."),
    PRECONDITION_REQUIRED(428, "The request needs a condition",
            "Read the resource, and send its `ETag` as `If-Match`, so that nobody's change is lost unseen; where there is "
                    + "nothing to read yet, send `If-None-Match: *`."),
    INTERNAL_ERROR(500, "The service failed", "It is our fault and has been logged. Trying again may help.");

    private final Kind kind;

    CommonProblem(int status, String title, String explanation) {
        this.kind = new Kind(status, title, explanation);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static CommonProblem ofStatus(int status) {
        return Arrays.stream(values()).filter(p -> p.status() == status).findFirst()
                .orElse(status < 500 ? INVALID_REQUEST : INTERNAL_ERROR);
    }
}
