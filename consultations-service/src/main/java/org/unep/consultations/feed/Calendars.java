package org.unep.consultations.feed;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What stands in the calendar of a consultation or of a process. */
@ApplicationScoped
class Calendars {

    /** Consultations, and those of their sessions that have public times. */
    record Entries(List<Meeting> meetings, List<Sitting> sittings) {
    }

    private static final String ENTRIES = """
            select cast(jsonb_build_object('meetings', coalesce(jsonb_agg(to_jsonb(c) order by c.starts_on, c.id), '[]'),
                'sittings', (select coalesce(jsonb_agg(to_jsonb(s) order by s.starts_at, s.id), '[]') from session s
                    where s.starts_at is not null and s.consultation = any (array_agg(c.id)))) as text)
            from consultation c where\s""";

    private final EntityManager entities;
    private final ObjectMapper json;

    Calendars(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    Entries ofConsultation(UUID id) {
        return read("c.id = :of", id);
    }

    Entries ofProcess(String code) {
        return read("c.process = :of", code);
    }

    private Entries read(String condition, Object of) {
        String entries = (String) entities.createNativeQuery(ENTRIES + condition, String.class).setParameter("of", of)
                .getSingleResult();
        try {
            return json.readValue(entries, Entries.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rows are not what is read of them", e);
        }
    }
}
