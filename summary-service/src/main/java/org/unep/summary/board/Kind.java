package org.unep.summary.board;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.unep.summary.support.Stance;
import org.unep.summary.support.Support;

/** What is shown as one: a part of a bar, or the mark of a view. Never told apart by colour alone. */
enum Kind {

    FAVOUR("+", EnumSet.of(Stance.SUPPORT)),
    CONDITIONAL("±", EnumSet.of(Stance.SUPPORT_WITH_CONDITIONS)),
    OTHER("?", EnumSet.of(Stance.CLARIFICATION, Stance.MERGE, Stance.REFORMULATE)),
    CONCERN("!", EnumSet.of(Stance.CONCERN)),
    OPPOSE("−", EnumSet.of(Stance.OPPOSE)),
    /** Of breakouts only, so that no bar has a part for it. */
    MIXED("~", EnumSet.of(Stance.MIXED));

    private final String symbol;
    private final Set<Stance> stances;

    Kind(String symbol, Set<Stance> stances) {
        this.symbol = symbol;
        this.stances = stances;
    }

    static Kind of(Stance stance) {
        for (Kind kind : values()) {
            if (kind.stances.contains(stance)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(stance.name());
    }

    /** The same in any language. */
    String symbol() {
        return symbol;
    }

    Set<Stance> stances() {
        return stances;
    }

    /** How many of a camp. */
    int of(Support.Camp camp) {
        return switch (this) {
            case FAVOUR -> camp.support();
            case CONDITIONAL -> camp.supportWithConditions();
            case OTHER -> camp.clarification() + camp.merge() + camp.reformulate();
            case CONCERN -> camp.concern();
            case OPPOSE -> camp.oppose();
            case MIXED -> 0;
        };
    }

    /** The name of its style, and of its words. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
