package org.unep.proposals.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.events.Received;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

/**
 * The processes, groups, participants and consultations that this service has heard of. A reference to one that was
 * created a moment ago may not be known yet, so the answer to an unknown one invites another try.
 */
@ApplicationScoped
public class KnownReferences {

    /** What can be referred to. */
    public enum Kind {
        PROCESS,
        GROUP,
        PARTICIPANT,
        CONSULTATION
    }

    /**
     * A place in a request that refers to something.
     *
     * @param process where not null, the process that the thing has to belong to
     */
    public record Reference(String pointer, Kind kind, String code, @Nullable String process) {
    }

    // one statement for the batch; of several versions of a thing in it the highest counts
    private static final String FOLD = """
            insert into known (kind, code, version, process, doc)
            select distinct on (coalesce(e ->> 'code', e ->> 'id')) :kind, coalesce(e ->> 'code', e ->> 'id'),
                   cast(e ->> 'version' as int), e ->> 'process', e
            from jsonb_array_elements(cast(:events as jsonb)) e
            order by coalesce(e ->> 'code', e ->> 'id'), cast(e ->> 'version' as int) desc
            on conflict (kind, code) do update
            set version = excluded.version, process = excluded.process, doc = excluded.doc
            where known.version < excluded.version""";

    private final EntityManager entities;

    KnownReferences(EntityManager entities) {
        this.entities = entities;
    }

    /** Takes in a batch of events, in any order and however often they come. */
    @Transactional
    public void fold(List<? extends Received<? extends Seen>> events) {
        events.stream().collect(Collectors.groupingBy(e -> e.data().kind())).forEach((kind, some) -> entities
                .createNativeQuery(FOLD).setParameter("kind", kind.name())
                .setParameter("events", some.stream().map(Received::payload).collect(Collectors.joining(",", "[", "]")))
                .executeUpdate());
    }

    /** Whether the thing has been heard of. */
    public boolean knows(Kind kind, String code) {
        return find(kind, code) != null;
    }

    /** The event's data of everything of this kind, as JSON, by code. */
    public List<String> documents(Kind kind) {
        return entities.createNativeQuery("select cast(doc as text) from known where kind = :kind order by code", String.class)
                .setParameter("kind", kind.name()).getResultList();
    }

    /** The event's data of one thing, as JSON. */
    public Optional<String> document(Kind kind, String code) {
        return entities
                .createNativeQuery("select cast(doc as text) from known where kind = :kind and code = :code", String.class)
                .setParameter("kind", kind.name()).setParameter("code", code).getResultStream().findFirst();
    }

    /** The codes of the process's clusters; empty where it has none, or has not been heard of. */
    public List<String> clusters(String process) {
        return entities.createNativeQuery("""
                select c ->> 'code' from known, jsonb_array_elements(coalesce(doc -> 'clusters', '[]')) with ordinality x (c, i)
                where kind = 'PROCESS' and code = :process order by i""", String.class)
                .setParameter("process", process).getResultList();
    }

    /** Refuses references to what has not been heard of, naming all of them at once. */
    public void require(List<Reference> references) {
        Problem unknown = null;
        for (Reference reference : references) {
            @Nullable
            String process = find(reference.kind(), reference.code());
            if (process == null) {
                unknown = (unknown == null ? unknown(reference) : unknown).at(reference.pointer(), words(reference));
            } else if (reference.process() != null && !reference.process().equals(process)) {
                throw CommonProblem.UNKNOWN_REFERENCE.at(reference.pointer(), "The %s '%s' belongs to the process '%s'."
                        .formatted(reference.kind().name().toLowerCase(), reference.code(), process));
            }
        }
        if (unknown != null) {
            throw unknown.retryAfter(Duration.ofSeconds(1));
        }
    }

    private static Problem unknown(Reference reference) {
        return CommonProblem.NOT_KNOWN_YET.because(words(reference)
                + " If it was created a moment ago, try again; otherwise the reference is wrong.");
    }

    private static String words(Reference reference) {
        return "No %s '%s' is known here.".formatted(reference.kind().name().toLowerCase(), reference.code());
    }

    // the process that it belongs to, empty where it belongs to none, null where it is not known
    private @Nullable String find(Kind kind, String code) {
        return (String) entities
                .createNativeQuery("select coalesce(process, '') from known where kind = :kind and code = :code", String.class)
                .setParameter("kind", kind.name()).setParameter("code", code).getResultStream().findFirst().orElse(null);
    }
}
