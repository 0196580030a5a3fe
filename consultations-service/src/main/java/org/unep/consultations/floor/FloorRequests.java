package org.unep.consultations.floor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All requests for the floor. */
@ApplicationScoped
public class FloorRequests implements PanacheRepositoryBase<FloorRequest, UUID> {

    private static final String ORDER = " order by standing.rank, standing.place, standing.ordinal";

    // what a group has said is no time of who said it
    private static final String USED = """
            select coalesce(g, participant) as code, g is not null as for_group, cast(coalesce(sum(seconds), 0) as int) as used
            from floor_request left join lateral unnest(groups) g on true
            where session = :session and status = 'SPOKEN' and kind <> 'POINT_OF_ORDER'
            group by 1, 2""";

    private final Session database;

    FloorRequests(Session database) {
        this.database = database;
    }

    /** The request, otherwise 404. */
    FloorRequest get(UUID id) {
        return findByIdOptional(id).orElseThrow(FloorRequests::noSuch);
    }

    /** The session that it was made in, otherwise 404. Only what never changes is read without the lock of the list. */
    UUID sessionOf(UUID id) {
        return fixed("session", UUID.class, id);
    }

    /** Who made it, otherwise 404. */
    String participantOf(UUID id) {
        return fixed("participant", String.class, id);
    }

    private <T> T fixed(String property, Class<T> type, UUID id) {
        return database.createSelectionQuery("select r." + property + " from FloorRequest r where r.id = :id", type)
                .setParameter("id", id).uniqueResultOptional().orElseThrow(FloorRequests::noSuch);
    }

    /** Those on the list of a session, in its order: who waits, speaks or has spoken. */
    List<FloorRequest> of(UUID session) {
        return list("session = ?1 and status in (REQUESTED, SPEAKING, SPOKEN)" + ORDER, session);
    }

    /** Those who wait, the next first. */
    List<FloorRequest> waiting(UUID session) {
        return list("session = ?1 and status = REQUESTED" + ORDER, session);
    }

    /** Refuses to give the floor to one while another has it. */
    void requireFloorFree(FloorRequest request) {
        find("session = ?1 and status = SPEAKING and id <> ?2", request.session(), request.id()).firstResultOptional()
                .ifPresent(speaking -> {
                    throw FloorProblem.FLOOR_TAKEN.because("'%s' has the floor.".formatted(speaking.participant()));
                });
    }

    /** Adds one, unless the participant waits for the floor with another of the kind. */
    void add(FloorRequest request) {
        if (count("session = ?1 and participant = ?2 and kind = ?3 and status = REQUESTED", request.session(),
                request.participant(), request.kind()) > 0) {
            throw FloorProblem.ALREADY_ON_THE_LIST.at("/participant",
                    "'%s' is on the list with a %s already.".formatted(request.participant(), request.kind()));
        }
        persist(request);
    }

    /** How long was spoken in the session. */
    TimeUsed used(UUID session) {
        Map<String, Integer> participants = new HashMap<>();
        Map<String, Integer> groups = new HashMap<>();
        database.createNativeQuery(USED, Tuple.class).setParameter("session", session).getResultList()
                .forEach(row -> (row.get(1, Boolean.class) ? groups : participants).put(row.get(0, String.class),
                        row.get(2, Integer.class)));
        return new TimeUsed(participants, groups);
    }

    private static Problem noSuch() {
        return CommonProblem.NOT_FOUND.because("There is no such request for the floor.");
    }
}
