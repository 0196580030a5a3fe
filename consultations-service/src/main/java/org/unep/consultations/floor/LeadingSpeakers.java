package org.unep.consultations.floor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.time.Now;
import org.unep.consultations.session.Sessions;

/** Leads speakers' lists: by which rules, and until when the floor can be asked for. */
@ApplicationScoped
public class LeadingSpeakers {

    private final SpeakersLists lists;
    private final FloorRequests requests;
    private final Sessions sessions;
    private final Preconditions preconditions;
    private final Clock clock;

    LeadingSpeakers(SpeakersLists lists, FloorRequests requests, Sessions sessions, Preconditions preconditions,
            Clock clock) {
        this.lists = lists;
        this.requests = requests;
        this.sessions = sessions;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /**
     * Sets the rules. Those who wait are ranked anew where the order is another, also whom the chair has moved; and may
     * speak as long as the new rules give.
     *
     * @throws Problem 400 where the order is none, 412 and 428 as to the version of the list
     */
    @Transactional
    public SpeakersListView follow(UUID session, FloorRules rules) {
        rules.requireEachCategoryOnce();
        return change(session, (list, at) -> {
            if (list.version() == 0) {
                preconditions.checkNothingThere();
            } else {
                preconditions.check(list.version());
            }
            boolean anew = !rules.rankAs(list.rules());
            list.follow(rules);
            List<FloorRequest> waiting = requests.waiting(session);
            if (anew) {
                waiting.forEach(request -> request.stand(rules, at));
            }
            lists.grant(list, waiting, at);
        });
    }

    /** Takes no more requests. */
    @Transactional
    public SpeakersListView close(UUID session) {
        return change(session, (list, at) -> {
            preconditions.check(list.version());
            list.close();
        });
    }

    /** Takes requests again. */
    @Transactional
    public SpeakersListView reopen(UUID session) {
        return change(session, (list, at) -> {
            preconditions.check(list.version());
            list.reopen();
        });
    }

    private SpeakersListView change(UUID session, BiConsumer<SpeakersList, Instant> change) {
        SpeakersList list = lists.toChange(sessions.get(session).id());
        Instant at = Now.by(clock);
        change.accept(list, at);
        lists.count(list, at);
        requests.flush(); // gives the versions that are shown
        return SpeakersListView.of(list, requests.of(session), requests.used(session));
    }
}
