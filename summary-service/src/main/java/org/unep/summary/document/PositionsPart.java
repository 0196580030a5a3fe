package org.unep.summary.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.unep.summary.document.Draft.Camp;
import org.unep.summary.proceedings.Told.Stand;
import org.unep.summary.support.Stance;

/** Who stands where on a proposal, one camp at a time, with the condition, the wish or the worry in the words recorded. */
final class PositionsPart {

    private static final List<Stance> ORDER = List.of(Stance.SUPPORT, Stance.SUPPORT_WITH_CONDITIONS, Stance.CONCERN,
            Stance.CLARIFICATION, Stance.OPPOSE, Stance.MERGE, Stance.REFORMULATE);

    private record Detail(String said, List<UUID> with) {
        boolean isEmpty() {
            return said.isEmpty() && with.isEmpty();
        }
    }

    private final Draft draft;

    PositionsPart(Draft draft) {
        this.draft = draft;
    }

    /** Writes what a camp said on a proposal. */
    void write(SectionBuilder part, UUID proposal, Camp camp, UnaryOperator<String> frame) {
        List<Stand> stands = draft.stands(proposal, camp);
        for (Stance stance : ORDER) {
            List<Stand> those = stands.stream().filter(s -> s.position().stance() == stance).toList();
            if (!those.isEmpty()) {
                String name = name(stance) + "-" + camp.plural;
                if (those.size() > 1) {
                    part.computed(name, frame.apply(counted(stance, camp, those, stands.size())), draft.statements(those));
                } else if (stance == Stance.SUPPORT) {
                    part.computed(name, frame.apply(sentence(stance, draft.names(those), "", List.of())),
                            draft.statements(those));
                }
                details(part, name, stance, those, frame);
                remarks(part, name, stance, those, frame);
            }
        }
    }

    /** The sentence for one stance, for names or for a quantifier alike. */
    String sentence(Stance stance, String names, String said, List<UUID> with) {
        String key = "stance." + stance + (with.isEmpty() ? "" : ".with") + (said.isEmpty() ? "" : ".said");
        return Sources.capital(draft.words().say(key, "names", names, "said", said,
                "with", draft.words().and(with.stream().map(draft.cite()::title).toList())));
    }

    // who stands there is read first, so all names stand together, with how many they are; their words follow
    private String counted(Stance stance, Camp camp, List<Stand> those, int spoke) {
        return Sources.capital(draft.words().say("stance." + stance + ".counted", "who",
                draft.counted(camp, those.size(), spoke), "n", those.size(), "names", draft.names(those)));
    }

    private void details(SectionBuilder part, String name, Stance stance, List<Stand> those, UnaryOperator<String> frame) {
        boolean named = those.size() > 1 || stance == Stance.SUPPORT;
        byDetail(those).forEach((detail, some) -> {
            List<UUID> with = stance == Stance.MERGE ? detail.with() : List.of();
            boolean more = !detail.said().isEmpty() || !with.isEmpty();
            if (more || !named) {
                part.computed(more ? name + "." + code(some) : name,
                        frame.apply(sentence(stance, draft.names(some), detail.said(), with)), draft.statements(some));
            }
        });
    }

    // a condition is the detail of conditional support; whatever else was said with it follows
    private void remarks(SectionBuilder part, String name, Stance stance, List<Stand> those, UnaryOperator<String> frame) {
        if (stance != Stance.SUPPORT_WITH_CONDITIONS) {
            return;
        }
        for (Stand stand : those) {
            String said = draft.said(stand.position().text(), stand.statement());
            if (!said.isEmpty() && !said.equals(detail(stand).said())) {
                part.computed(name + "." + code(List.of(stand)) + ".remark", frame.apply(draft.words().say("stance.remark",
                        "names", draft.names(List.of(stand)), "said", said)), draft.statements(List.of(stand)));
            }
        }
    }

    // those without a detail first, then in the order of names
    private Map<Detail, List<Stand>> byDetail(List<Stand> stands) {
        List<Stand> sorted = new ArrayList<>(stands);
        sorted.sort(Comparator.comparing((Stand s) -> !detail(s).isEmpty())
                .thenComparing(s -> draft.names(List.of(s)), draft.words().order())
                .thenComparing(PositionsPart::code));
        Map<Detail, List<Stand>> byDetail = new LinkedHashMap<>();
        sorted.forEach(s -> byDetail.computeIfAbsent(detail(s), d -> new ArrayList<>()).add(s));
        return byDetail;
    }

    private Detail detail(Stand stand) {
        var position = stand.position();
        return new Detail(draft.said(position.stance() == Stance.SUPPORT_WITH_CONDITIONS ? position.condition()
                : position.text(), stand.statement()), position.with());
    }

    private static String code(Stand stand) {
        return stand.actor() == null ? "" : stand.actor().code().toLowerCase(java.util.Locale.ROOT);
    }

    // names stand in another order in every language, ids do not
    private static String code(List<Stand> stands) {
        return stands.stream().map(PositionsPart::code).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static String name(Stance stance) {
        return switch (stance) {
            case SUPPORT -> "support";
            case SUPPORT_WITH_CONDITIONS -> "conditions";
            case CONCERN -> "concern";
            case CLARIFICATION -> "clarification";
            case OPPOSE -> "oppose";
            case MERGE -> "merge";
            case REFORMULATE -> "reformulate";
            case MIXED -> "mixed";
        };
    }
}
