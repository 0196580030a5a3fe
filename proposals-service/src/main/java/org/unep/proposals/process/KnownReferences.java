package org.unep.proposals.process;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
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
        return document(kind, code).isPresent();
    }

    /** The event's data of everything of this kind, as JSON, by code. */
    public List<String> documents(Kind kind) {
        return strings(entities.createNativeQuery("select cast(doc as text) from known where kind = :kind order by code")
                .setParameter("kind", kind.name()));
    }

    /** The event's data of one thing, as JSON. */
    public Optional<String> document(Kind kind, String code) {
        return Optional.ofNullable((String) entities
                .createNativeQuery("select cast(doc as text) from known where kind = :kind and code = :code")
                .setParameter("kind", kind.name()).setParameter("code", code).getSingleResultOrNull());
    }

    /** The codes of the process's clusters; empty where it has none, or has not been heard of. */
    public List<String> clusters(String process) {
        return strings(entities.createNativeQuery("""
                select c ->> 'code' from known, jsonb_array_elements(coalesce(doc -> 'clusters', '[]')) with ordinality x (c, i)
                where kind = 'PROCESS' and code = :process order by i""")
                .setParameter("process", process));
    }

    /** Refuses references to what has not been heard of, naming all of them at once. */
    public void require(List<Reference> references) {
        heardOf(references).require(references);
    }

    /** What has been heard of all that the references refer to, one or thousands, in one round trip. */
    @SuppressWarnings("unchecked") // rows of a native query
    public Heard heardOf(Collection<Reference> references) {
        var wanted = references.stream().map(Thing::of).distinct().toList();
        List<Object[]> rows = entities.createNativeQuery("""
                select kind, code, coalesce(process, '') from known
                join unnest(cast(:kinds as text[]), cast(:codes as text[])) as wanted (kind, code) using (kind, code)""")
                .setParameter("kinds", wanted.stream().map(t -> t.kind().name()).toArray(String[]::new))
                .setParameter("codes", wanted.stream().map(Thing::code).toArray(String[]::new)).getResultList();
        return new Heard(
                rows.stream().collect(Collectors.toMap(row -> new Thing(Kind.valueOf((String) row[0]), (String) row[1]),
                        row -> (String) row[2])));
    }

    private record Thing(Kind kind, String code) {

        static Thing of(Reference reference) {
            return new Thing(reference.kind(), reference.code());
        }
    }

    /** What has been heard of some things that are referred to. */
    public static final class Heard {

        private final Map<Thing, String> processes;

        private Heard(Map<Thing, String> processes) {
            this.processes = processes;
        }

        /** Refuses those of the references whose things have not been heard of, naming all of them at once. */
        public void require(List<Reference> references) {
            Problem unknown = null;
            for (Reference reference : references) {
                @Nullable
                String process = processes.get(Thing.of(reference));
                if (process == null) {
                    unknown = (unknown == null ? unknown(reference) : unknown).at(reference.pointer(), words(reference));
                } else if (reference.process() != null && !reference.process().equals(process)) {
                    throw CommonProblem.UNKNOWN_REFERENCE.at(reference.pointer(), "The %s '%s' belongs to the process '%s'."
                            .formatted(word(reference.kind()), reference.code(), process));
                }
            }
            if (unknown != null) {
                throw unknown.retryAfter(Duration.ofSeconds(1));
            }
        }
    }

    private static Problem unknown(Reference reference) {
        return CommonProblem.NOT_KNOWN_YET.because(words(reference)
                + " If it was created a moment ago, try again; otherwise the reference is wrong.");
    }

    private static String words(Reference reference) {
        return "No %s '%s' is known here.".formatted(word(reference.kind()), reference.code());
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    // Hibernate 7.2 keeps a plan for every single call of a native query with a result class, and then searches them all
    private static List<String> strings(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(String.class::cast).toList();
    }
}
