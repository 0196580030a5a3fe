package org.unep.chassis.security;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;

/** Who is calling: the public, or somebody with a token. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Whether the caller has the role; see {@link Role}. */
    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** Whether the caller sees what is not yet public: those who run or preside over the process. */
    public boolean sees() {
        return is(Role.SECRETARIAT) || is(Role.CO_CHAIR) || is(Role.CO_FACILITATOR);
    }

    /**
     * Whether the caller acts for its own participant only. A delegate does whatever else it is: that a delegate facilitates
     * or presides lets it see more, and never speak for another.
     */
    public boolean boundToParticipant() {
        return is(Role.DELEGATE) && !is(Role.SECRETARIAT);
    }

    /** The code of the participant that the caller speaks for: the claim {@code participant}. */
    public Optional<String> participant() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.claim("participant").map(Object::toString)
                : Optional.empty();
    }

    /** Who the caller is to the identity provider, for ever: the claim {@code sub}. */
    public String subject() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null ? token.getSubject()
                : name();
    }

    /** The name under which the caller's acts are recorded. */
    public String name() {
        return identity.getPrincipal().getName();
    }
}
