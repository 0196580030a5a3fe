package org.unep.summary.rule;

import java.util.Arrays;
import java.util.Optional;

/** What the ranking of priorities looks at. Of each a proposal has a value from 0 to 1, and 1 is the readiest. */
public enum Factor {
    LEVEL("level"),
    BREADTH("breadth"),
    DIVERGENCE("divergence"),
    OPEN_QUESTIONS("openQuestions");

    private final String field;

    Factor(String field) {
        this.field = field;
    }

    /** What a rule calls it. */
    public String field() {
        return field;
    }

    static Optional<Factor> called(String field) {
        return Arrays.stream(values()).filter(f -> f.field.equals(field)).findFirst();
    }
}
