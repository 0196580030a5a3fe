package org.unep.summary.proceedings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.unep.summary.proceedings.Told.Actor;
import org.unep.summary.proceedings.Told.Position;
import org.unep.summary.proceedings.Told.Raised;
import org.unep.summary.proceedings.Told.Stand;
import org.unep.summary.proceedings.Told.Statement;
import org.unep.summary.readmodel.Watermark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads from the read model all that a summary is written from. */
@ApplicationScoped
public class ReadingProceedings {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    // only what a citation shows, so that long texts are not carried along
    private static final String CITED = """
            cast(jsonb_build_object('id', s.id, 'participant', s.doc -> 'participant', 'onBehalfOf', s.doc -> 'onBehalfOf',
                 'quantifier', s.doc -> 'quantifier', 'session', s.doc -> 'session', 'spokenAt', s.doc -> 'spokenAt',
                 'language', s.doc -> 'language') as text)""";

    private final Session entities;
    private final ObjectMapper json;

    ReadingProceedings(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Everything. Its cost grows with the number of statements, for anybody may have raised a cross-cutting issue. */
    public Proceedings of(String process) {
        Map<String, Actor> actors = actors(process);
        return of(process, actors, raised(process, actors));
    }

    /**
     * Who stands where, with what was proposed and reported; without the cross-cutting issues that were raised, and without
     * actors that stand nowhere. Its cost is bounded by proposals times actors.
     */
    public Proceedings standings(String process) {
        return of(process, actors(rows("""
                select code, kind, cast(doc -> 'name' as text) from actor
                where code in (select actor from current_position where process = :process) order by code""", process)),
                List.of());
    }

    private Proceedings of(String process, Map<String, Actor> actors, List<Raised> raised) {
        return new Proceedings(docs("process where code = :process", process, Told.Process.class).get(0), actors,
                docs("consultation where process = :process and doc ->> 'status' is distinct from 'CANCELLED' order by doc ->> 'kind' <> 'REGIONAL', doc ->> 'startsOn' nulls last, id",
                        process,
                        Told.Consultation.class),
                byId(docs("session where process = :process order by id", process, Told.Session.class), Told.Session::id),
                byId(docs("proposal where process = :process order by number nulls last, id", process, Told.Proposal.class),
                        Told.Proposal::id),
                docs("consolidation where process = :process and doc ->> 'undone' is null order by id", process,
                        Told.Consolidation.class),
                stands(process, actors), unnamed(process), raised,
                docs("report_back where process = :process order by reported_at, session, id", process,
                        Told.ReportBack.class));
    }

    /** How far the topics have been read. */
    public List<Watermark> watermarks() {
        return entities.createNativeQuery("select topic, partition, next_offset from watermark order by topic, partition",
                Object[].class).getResultList().stream()
                .map(r -> new Watermark((String) r[0], (Integer) r[1], ((Number) r[2]).longValue())).toList();
    }

    private Map<String, Actor> actors(String process) {
        return actors(
                rows("""
                        select code, kind, cast(doc -> 'name' as text) from actor
                        where kind = 'GROUP' or code in (select actor from current_position where process = :process)
                           or code in (select jsonb_array_elements_text(jsonb_build_array(doc ->> 'participant') || (doc -> 'onBehalfOf'))
                                       from statement where process = :process)
                           or code in (select doc #>> '{origin,participant}' from proposal where process = :process)
                           or code in (select doc ->> 'host' from consultation where process = :process)
                        order by code""",
                        process));
    }

    private Map<String, Actor> actors(List<Object[]> rows) {
        Map<String, Actor> actors = new LinkedHashMap<>();
        rows.forEach(r -> actors.put((String) r[0], new Actor((String) r[0], (String) r[1], read(r[2], TEXTS))));
        return actors;
    }

    private List<Stand> stands(String process, Map<String, Actor> actors) {
        return rows("""
                select cast(c.proposal as text), c.actor, cast(c.position as text), %s
                from current_position c join actor a on a.code = c.actor join statement s on s.id = c.statement
                where c.process = :process order by c.proposal, c.actor""".formatted(CITED), process).stream()
                .map(r -> stand(r, actors.get((String) r[1]))).toList();
    }

    private List<Stand> unnamed(String process) {
        return rows("""
                select cast(d.proposal as text), d.actor, cast(d.position as text), %s
                from stand d join statement s on s.id = d.statement
                where d.process = :process and d.actor = '' order by d.spoken_at, d.statement, d.proposal"""
                .formatted(CITED), process).stream().map(r -> stand(r, null)).toList();
    }

    private Stand stand(Object[] row, @Nullable Actor actor) {
        return new Stand(UUID.fromString((String) row[0]), actor, read(row[2], Position.class), read(row[3], Statement.class));
    }

    // each actor once however often it comes back to an issue; every unnamed view by itself
    private List<Raised> raised(String process, Map<String, Actor> actors) {
        return rows("""
                select distinct on (issue, actor, case when actor = '' then s.id end) issue, actor, %s
                from statement s
                cross join lateral jsonb_array_elements_text(
                    case when jsonb_typeof(s.doc -> 'crosscutting') = 'array' then s.doc -> 'crosscutting' else '[]' end) issue
                cross join lateral jsonb_array_elements_text(
                    case when jsonb_array_length(s.doc -> 'onBehalfOf') > 0 then s.doc -> 'onBehalfOf'
                         else jsonb_build_array(coalesce(s.doc ->> 'participant', '')) end) actor
                where s.process = :process and s.delivered
                  and (actor = '' or exists (select 1 from actor a where a.code = actor))
                order by issue, actor, case when actor = '' then s.id end, s.spoken_at, s.id""".formatted(CITED), process)
                .stream().map(r -> new Raised((String) r[0], actors.get((String) r[1]), read(r[2], Statement.class))).toList();
    }

    private <T> List<T> docs(String fromWhere, String process, Class<T> type) {
        return entities.createNativeQuery("select cast(doc as text) from " + fromWhere, String.class)
                .setParameter("process", process).getResultList().stream().map(doc -> read(doc, type)).toList();
    }

    private List<Object[]> rows(String sql, String process) {
        return entities.createNativeQuery(sql, Object[].class).setParameter("process", process).getResultList();
    }

    private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
        Map<UUID, T> byId = new LinkedHashMap<>();
        all.forEach(one -> byId.put(id.apply(one), one));
        return byId;
    }

    private <T> T read(Object text, Class<T> type) {
        try {
            return json.readValue((String) text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(Object text, TypeReference<T> type) {
        try {
            return json.readValue((String) text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
