package org.unep.summary.readmodel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** Hands events to the consumers as Kafka would, and returns when they are folded. */
@ApplicationScoped
public class Feed {

    private final Events events;

    Feed(Events events) {
        this.events = events;
    }

    public void tell(Told... told) {
        tell(List.of(told));
    }

    public void tell(List<Told> told) {
        Map<String, List<Told>> byTopic = told.stream()
                .collect(Collectors.groupingBy(Told::topic, TreeMap::new, Collectors.toList()));
        byTopic.forEach((topic, batch) -> {
            if (topic.equals("unep.proposals")) {
                events.proposals(Told.batch(batch));
            } else {
                events.consultations(Told.batch(batch));
            }
        });
    }
}
