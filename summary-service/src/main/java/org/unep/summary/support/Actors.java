package org.unep.summary.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The participants and groups of a process: those that have spoken or are registered, and every group. */
@ApplicationScoped
class Actors {

    private final ReadModel model;

    Actors(ReadModel model) {
        this.model = model;
    }

    /**
     * Who it is, and which groups it is in.
     *
     * @param memberships groups with the days from and to which it belongs to them, both included; null for open ends
     */
    record Actor(Speaker speaker, List<Membership> memberships) {

        /** Codes of the groups that it belongs to on a day. */
        Set<String> groupsOn(LocalDate day) {
            return memberships.stream().filter(m -> m.holdsOn(day)).map(Membership::group)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Membership(String group, @Nullable LocalDate from, @Nullable LocalDate to) {

        private boolean holdsOn(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Doc(Map<String, String> name, @Nullable String kind, @Nullable List<String> groups,
            @Nullable List<Membership> memberships) {

        // events of groups, and those of older participants, have no days
        List<Membership> all() {
            return memberships != null ? memberships
                    : Objects.requireNonNullElse(groups, List.<String> of()).stream().map(g -> new Membership(g, null, null))
                            .toList();
        }
    }

    /** By code. */
    Map<String, Actor> of(String process) {
        Map<String, Actor> actors = new TreeMap<>();
        ReadModel.rows(model.query("""
                select code, kind, cast(doc as text) from actor
                where kind = 'GROUP' or code in (select actor from current_position where process = :process)
                   or code in (select participant from registration where process = :process)""")
                .setParameter("process", process)).forEach(r -> {
                    Doc doc = model.read(r[2], Doc.class);
                    actors.put((String) r[0],
                            new Actor(new Speaker((String) r[0], doc.name(), (String) r[1], doc.kind()), doc.all()));
                });
        return actors;
    }

    /** Who is registered by name, and for which consultations; cancelled registrations and consultations are left out. */
    Map<String, Set<UUID>> registered(String process) {
        Map<String, Set<UUID>> registered = new HashMap<>();
        ReadModel.rows(model.query("""
                select distinct r.participant, r.doc ->> 'consultation' from registration r
                left join consultation c on c.process = r.process and cast(c.id as text) = r.doc ->> 'consultation'
                where r.process = :process and r.doc ->> 'status' is distinct from 'CANCELLED'
                  and c.doc ->> 'status' is distinct from 'CANCELLED'""").setParameter("process", process))
                .forEach(r -> {
                    Set<UUID> at = registered.computeIfAbsent((String) r[0], p -> new HashSet<>());
                    if (r[1] != null) {
                        at.add(ReadModel.uuid(r[1]));
                    }
                });
        return registered;
    }
}
