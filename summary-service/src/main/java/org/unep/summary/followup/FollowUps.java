package org.unep.summary.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.unep.summary.followup.Forwarded.Destination;
import org.unep.summary.proceedings.Addresses;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What became of the recommendations of a process: each proposal that was ever forwarded, with all that was recorded. */
@ApplicationScoped
public class FollowUps {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    private final Session entities;
    private final ObjectMapper json;
    private final Addresses addresses;

    FollowUps(Session entities, ObjectMapper json, Addresses addresses) {
        this.entities = entities;
        this.json = json;
        this.addresses = addresses;
    }

    /** All of a process, in the order of the proposals' ids. As many as it has forwarded, which is never many. */
    public List<FollowUp> of(String process) {
        Destination to = read(docs("select cast(doc as text) from process where code = :process", process).get(0),
                Destination.class);
        Map<UUID, List<Decision>> decisions = decisions(process);
        return docs("""
                select cast(doc as text) from proposal
                where process = :process and (status = 'FORWARDED' or doc -> 'history' @> '[{"status":"FORWARDED"}]')
                order by id""", process).stream().map(doc -> read(doc, Forwarded.class))
                .map(forwarded -> followUp(process, forwarded, to, decisions)).toList();
    }

    Optional<FollowUp> find(String process, UUID proposal) {
        return of(process).stream().filter(f -> f.proposal().equals(proposal)).findFirst();
    }

    /** Whether the process has such a proposal at all. */
    boolean hasProposal(String process, UUID proposal) {
        return !entities.createNativeQuery("select 1 from proposal where process = :process and id = :id", Integer.class)
                .setParameter("process", process).setParameter("id", proposal).getResultList().isEmpty();
    }

    /** Makes whoever records of the same recommendation wait until the transaction ends. */
    void lock(String process, UUID proposal) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('follow-up:' || :process || :proposal))")
                .setParameter("process", process).setParameter("proposal", proposal.toString()).getSingleResult();
    }

    /** @param by name of who records it, for the record and never public */
    void keep(String process, UUID proposal, Decision decision, String by) {
        entities.createNativeQuery("""
                insert into follow_up (process, proposal, version, status, body, session, symbol, url, note, decided_on,
                                       recorded_by, recorded_as, recorded_at)
                values (:process, :proposal, :version, :status, cast(:body as jsonb), cast(:session as jsonb), :symbol, :url,
                        cast(:note as jsonb), :decidedOn, :by, :as, :at)""")
                .setParameter("process", process).setParameter("proposal", proposal)
                .setParameter("version", decision.version()).setParameter("status", decision.status().name())
                .setParameter("body", write(decision.body()), String.class)
                .setParameter("session", write(decision.session()), String.class)
                .setParameter("symbol", decision.symbol(), String.class).setParameter("url", decision.url(), String.class)
                .setParameter("note", write(decision.note()), String.class)
                .setParameter("decidedOn", decision.decidedOn(), LocalDate.class).setParameter("by", by)
                .setParameter("as", decision.recordedBy()).setParameter("at", decision.recordedAt()).executeUpdate();
    }

    private FollowUp followUp(String process, Forwarded forwarded, Destination to, Map<UUID, List<Decision>> decisions) {
        List<Decision> history = new ArrayList<>(List.of(forwarded.forwarding(to)));
        history.addAll(decisions.getOrDefault(forwarded.proposal(), List.of()));
        return FollowUp.of(process, forwarded, to, addresses.proposal(forwarded.proposal()), history);
    }

    private Map<UUID, List<Decision>> decisions(String process) {
        Map<UUID, List<Decision>> decisions = new HashMap<>();
        entities.createNativeQuery("""
                select cast(proposal as text), version, status, cast(body as text), cast(session as text), symbol, url,
                       cast(note as text), decided_on, recorded_at, recorded_as
                from follow_up where process = :process order by proposal, version""", Object[].class)
                .setParameter("process", process).getResultList()
                .forEach(r -> decisions.computeIfAbsent(UUID.fromString((String) r[0]), p -> new ArrayList<>())
                        .add(new Decision((Integer) r[1], FollowUpStatus.valueOf((String) r[2]), texts(r[3]), texts(r[4]),
                                (String) r[5], (String) r[6], texts(r[7]), day(r[8]), (Instant) r[9], (String) r[10])));
        return decisions;
    }

    private static @Nullable LocalDate day(@Nullable Object date) {
        return date instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) date;
    }

    private List<String> docs(String sql, String process) {
        return entities.createNativeQuery(sql, String.class).setParameter("process", process).getResultList();
    }

    private @Nullable Map<String, String> texts(@Nullable Object text) {
        try {
            return text == null ? null : json.readValue((String) text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable String write(@Nullable Map<String, String> texts) {
        try {
            return texts == null ? null : json.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
