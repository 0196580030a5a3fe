package org.unep.summary.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.unep.summary.support.Support.Attendance;

import com.fasterxml.jackson.core.type.TypeReference;

/** The consultations of a process. */
@ApplicationScoped
class Consultations {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    private final ReadModel model;

    Consultations(ReadModel model) {
        this.model = model;
    }

    /**
     * One of them.
     *
     * @param title by BCP 47 tag
     * @param declared the attendance that it declares; none where it declares none
     */
    record Held(Map<String, String> title, Attendance declared) {
    }

    /** In the order of their days, by id; cancelled ones are left out. */
    Map<UUID, Held> of(String process) {
        Map<UUID, Held> held = new LinkedHashMap<>();
        ReadModel.rows(model.query("""
                select cast(id as text), cast(doc -> 'title' as text),
                       coalesce((doc #>> '{attendance,governments}')::int, 0),
                       coalesce((doc #>> '{attendance,observers}')::int, 0)
                from consultation
                where process = :process and doc ->> 'status' is distinct from 'CANCELLED'
                order by doc ->> 'startsOn' nulls last, id""").setParameter("process", process))
                .forEach(r -> held.put(ReadModel.uuid(r[0]),
                        new Held(model.read(r[1], TEXTS), new Attendance((Integer) r[2], (Integer) r[3]))));
        return held;
    }
}
