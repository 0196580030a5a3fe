package org.unep.summary.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.snapshot.Snapshot;
import org.unep.summary.rule.SupportRules;
import org.unep.summary.support.KnownProcesses;
import org.unep.summary.support.SupportOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads what a board shows. */
@ApplicationScoped
class ReadingBoards {

    private final Session entities;
    private final ObjectMapper json;
    private final SupportOf supportOf;
    private final SupportRules rules;
    private final KnownProcesses processes;
    private final Snapshot snapshot;

    ReadingBoards(Session entities, ObjectMapper json, SupportOf supportOf, SupportRules rules, KnownProcesses processes,
            Snapshot snapshot) {
        this.entities = entities;
        this.json = json;
        this.supportOf = supportOf;
        this.rules = rules;
        this.processes = processes;
        this.snapshot = snapshot;
    }

    /**
     * The board of a process.
     *
     * @throws Problem 404 where the process is not known
     */
    @Transactional
    Shown of(String process) {
        snapshot.take();
        processes.require(process);
        var rule = rules.inForce(process);
        return new Shown(supportOf.within(process, rule), rule, process(process), groups());
    }

    private Shown.Process process(String code) {
        String doc = entities.createNativeQuery("select cast(doc as text) from process where code = :code", String.class)
                .setParameter("code", code).getSingleResult();
        return read(doc, new TypeReference<>() {
        });
    }

    private Map<String, Map<String, String>> groups() {
        Map<String, Map<String, String>> names = new HashMap<>();
        List<Object[]> rows = entities.createNativeQuery(
                "select code, cast(doc -> 'name' as text) from actor where kind = 'GROUP'", Object[].class).getResultList();
        rows.forEach(row -> names.put((String) row[0], read((String) row[1], new TypeReference<>() {
        })));
        return names;
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
