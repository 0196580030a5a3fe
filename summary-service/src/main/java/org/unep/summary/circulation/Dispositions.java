package org.unep.summary.circulation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.unep.summary.circulation.CommentShown.CommentView;
import org.unep.summary.circulation.DispositionTable.Row;
import org.unep.summary.version.Versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What was made of all comments that a version had to consider. */
@ApplicationScoped
class Dispositions {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    private final Comments comments;
    private final Versions versions;
    private final Session entities;
    private final ObjectMapper json;

    Dispositions(Comments comments, Versions versions, Session entities, ObjectMapper json) {
        this.comments = comments;
        this.versions = versions;
        this.entities = entities;
        this.json = json;
    }

    /** Those on the version and on the versions before it. */
    DispositionTable of(UUID summary, int number) {
        versions.one(summary, number);
        List<Comment> all = comments.upTo(summary, number);
        Map<String, Map<String, String>> names = names(all.stream().map(Comment::participant).collect(Collectors.toSet()));
        return DispositionTable.of(summary, number, all.stream()
                .map(c -> new Row(names.getOrDefault(c.participant(), Map.of()), CommentView.of(c))).toList());
    }

    private Map<String, Map<String, String>> names(Set<String> codes) {
        Map<String, Map<String, String>> names = new TreeMap<>();
        if (!codes.isEmpty()) {
            entities.createNativeQuery("select code, cast(doc -> 'name' as text) from actor where code in (:codes)",
                    Object[].class)
                    .setParameterList("codes", codes).getResultList()
                    .forEach(r -> names.put((String) r[0], texts((String) r[1])));
        }
        return names;
    }

    private Map<String, String> texts(String text) {
        try {
            return json.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
