package org.unep.consultations.participant;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

/** The codes of participants and groups, which share one namespace. */
@ApplicationScoped
public class Parties {

    /** What a code stands for. */
    public enum Kind {
        PARTICIPANT,
        GROUP
    }

    /**
     * A place in a request that names a participant or a group.
     *
     * @param allowed what may be named there
     */
    public record Mention(String pointer, String code, Set<Kind> allowed) {

        public static Mention participant(String pointer, String code) {
            return new Mention(pointer, code, Set.of(Kind.PARTICIPANT));
        }

        public static Mention group(String pointer, String code) {
            return new Mention(pointer, code, Set.of(Kind.GROUP));
        }

        public static Mention either(String pointer, String code) {
            return new Mention(pointer, code, Set.of(Kind.PARTICIPANT, Kind.GROUP));
        }
    }

    private final Session session;

    Parties(Session session) {
        this.session = session;
    }

    /** Refuses mentions of what there is not, naming all of them at once. */
    public void require(List<Mention> mentions) {
        require(mentions, kinds(mentions.stream().map(Mention::code).toList()));
    }

    /** The same against what is known already. */
    public static void require(List<Mention> mentions, Map<String, Kind> known) {
        Problem unknown = null;
        for (Mention mention : mentions) {
            Kind kind = known.get(mention.code());
            if (kind == null || !mention.allowed().contains(kind)) {
                String words = words(mention, kind);
                unknown = (unknown == null ? CommonProblem.UNKNOWN_REFERENCE.because(words) : unknown)
                        .at(mention.pointer(), words);
            }
        }
        if (unknown != null) {
            throw unknown;
        }
    }

    private Map<String, Kind> kinds(Collection<String> codes) {
        return codes.isEmpty() ? Map.of()
                : session.createNativeQuery("select code, kind from party where code in (:codes)", Tuple.class)
                        .setParameterList("codes", codes).getResultList().stream()
                        .collect(Collectors.toMap(row -> row.get(0, String.class),
                                row -> Kind.valueOf(row.get(1, String.class))));
    }

    private static String words(Mention mention, @Nullable Kind kind) {
        String allowed = mention.allowed().stream().sorted().map(k -> k.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
        return kind == null ? "There is no %s '%s'.".formatted(allowed, mention.code())
                : "'%s' is a %s; here a %s is named.".formatted(mention.code(), kind.name().toLowerCase(Locale.ROOT), allowed);
    }
}
