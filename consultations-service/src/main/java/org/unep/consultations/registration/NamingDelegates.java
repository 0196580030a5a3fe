package org.unep.consultations.registration;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.time.Now;
import org.unep.consultations.consultation.Consultations;

/** Names, changes and erases delegates. Nobody is told of it. */
@ApplicationScoped
public class NamingDelegates {

    private final Delegations delegations;
    private final Delegates delegates;
    private final Consultations consultations;
    private final Preconditions preconditions;
    private final Clock clock;

    NamingDelegates(Delegations delegations, Delegates delegates, Consultations consultations,
            Preconditions preconditions, Clock clock) {
        this.delegations = delegations;
        this.delegates = delegates;
        this.consultations = consultations;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /**
     * Names a delegate.
     *
     * @throws Problem 404 where the caller may not know, 409 where the registration was cancelled, the consultation is over, or
     *         the person is a delegate already
     */
    @Transactional
    public NamedDelegate name(UUID consultation, UUID registration, DelegateRequest person) {
        Registration delegation = delegations.toChange(consultation, registration);
        Delegate delegate = Delegate.named(delegation, person, Now.by(clock));
        consultations.get(consultation).requireNotOver();
        delegates.requireNobodyElseHas(person.email(), delegate, delegations.seesAll());
        delegates.persistAndFlush(delegate);
        return NamedDelegate.of(delegate);
    }

    /**
     * Applies the patch to what is known of the delegate.
     *
     * @throws Problem 404 where the caller may not know, 409 where somebody else has the new e-mail address, 412 and 428 as to
     *         the version
     */
    @Transactional
    public DelegateView revise(UUID consultation, UUID registration, UUID id, MergePatch patch) {
        Delegate delegate = delegates.toChange(delegations.toChange(consultation, registration), id);
        preconditions.check(delegate.version());
        DelegateRequest revised = patch.applyTo(DelegateRequest.of(delegate), DelegateRequest.class);
        if (!Objects.equals(revised.email(), delegate.email())) {
            delegates.requireNobodyElseHas(revised.email(), delegate, delegations.seesAll());
        }
        delegate.revise(revised, Now.by(clock));
        delegates.flush(); // gives the version that is shown
        return DelegateView.of(delegate);
    }

    /**
     * Erases the delegate for good.
     *
     * @throws Problem 404 where the caller may not know, 412 and 428 as to the version
     */
    @Transactional
    public void erase(UUID consultation, UUID registration, UUID id) {
        Delegate delegate = delegates.toChange(delegations.toChange(consultation, registration), id);
        preconditions.check(delegate.version());
        delegates.delete(delegate);
    }

    /** Erases the person from every consultation for good. */
    @Transactional
    public Erased erase(String email) {
        return new Erased(delegates.erase(email));
    }
}
