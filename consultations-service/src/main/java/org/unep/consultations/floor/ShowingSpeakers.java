package org.unep.consultations.floor;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.snapshot.Snapshot;
import org.unep.consultations.session.Sessions;

/** Shows speakers' lists, all of a list at one version. */
@ApplicationScoped
public class ShowingSpeakers {

    private final SpeakersLists lists;
    private final FloorRequests requests;
    private final Sessions sessions;
    private final Snapshot snapshot;

    ShowingSpeakers(SpeakersLists lists, FloorRequests requests, Sessions sessions, Snapshot snapshot) {
        this.lists = lists;
        this.requests = requests;
        this.sessions = sessions;
        this.snapshot = snapshot;
    }

    /** The list of a session, otherwise 404. */
    @Transactional
    public SpeakersListView show(UUID session) {
        snapshot.take();
        sessions.get(session);
        return lists.findByIdOptional(session)
                .map(list -> SpeakersListView.of(list, requests.of(session), requests.used(session)))
                .orElseGet(() -> SpeakersListView.none(session));
    }
}
