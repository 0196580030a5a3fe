package org.unep.consultations.floor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All speakers' lists. A session has one once somebody has asked for the floor or set its rules. */
@ApplicationScoped
public class SpeakersLists implements PanacheRepositoryBase<SpeakersList, UUID> {

    /** On which the database tells of changes: the session's id. */
    static final String CHANNEL = "speakers_list";

    // two who make it at the same time make one
    private static final String MAKE = """
            insert into speakers_list (session, version, rules, open, created_at, updated_at)
            values (:session, 0, cast(:rules as jsonb), true, now(), now()) on conflict (session) do nothing""";

    private final Session database;
    private final FloorRequests requests;
    private final ObjectMapper json;

    SpeakersLists(Session database, FloorRequests requests, ObjectMapper json) {
        this.database = database;
        this.requests = requests;
        this.json = json;
    }

    /**
     * The list, locked until the end of the transaction, and made where there is none. To be called before anything of the
     * list is read, so that of two who change it the second sees what the first has done; also before the clock is, for one may
     * wait for the other.
     */
    SpeakersList toChange(UUID session) {
        SpeakersList list = findById(session, LockModeType.PESSIMISTIC_WRITE);
        if (list == null) {
            database.createNativeMutationQuery(MAKE).setParameter("session", session)
                    .setParameter("rules", defaultRules()).executeUpdate();
            list = findById(session, LockModeType.PESSIMISTIC_WRITE);
        }
        return list;
    }

    /** Counts a change, and tells those who watch the list of it, on whichever instance, once the transaction commits. */
    void count(SpeakersList list, Instant at) {
        list.count(at);
        database.createNativeQuery("select 1 from pg_notify('" + CHANNEL + "', :session)", Integer.class)
                .setParameter("session", list.session().toString()).getSingleResult();
    }

    /** Grants those who wait what they may speak by the rules and by what was spoken. */
    void grant(SpeakersList list, List<FloorRequest> waiting, Instant at) {
        TimeUsed used = list.rules().boundTheWholeSession() ? requests.used(list.session()) : TimeUsed.NONE;
        waiting.forEach(request -> request.grant(used.budget(list.rules(), request), at));
    }

    private String defaultRules() {
        try {
            return json.writeValueAsString(FloorRules.DEFAULT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
