package org.unep.consultations.consultation;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;

/**
 * The agendas of a consultation.
 *
 * @param adopted null until it is
 */
@Embeddable
public record Agendas(@Column(name = "agenda") @JdbcTypeCode(SqlTypes.JSON) List<AgendaItem> provisional,
        @Column(name = "adopted_agenda") @JdbcTypeCode(SqlTypes.JSON) @Nullable List<AgendaItem> adopted) {

    /** The one that was adopted or, until then, the provisional one. */
    public List<AgendaItem> inForce() {
        return adopted == null ? provisional : adopted;
    }

    Agendas proposing(List<AgendaItem> items) {
        return new Agendas(items, adopted);
    }

    /** With the items adopted, or those of the provisional agenda where they are null. */
    Agendas adopting(@Nullable List<AgendaItem> items) {
        List<AgendaItem> agenda = items == null ? provisional : items;
        if (agenda.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.at("/items", "There is no provisional agenda, so say what is adopted.");
        }
        AgendaItem.requireDistinct("/items", agenda);
        return new Agendas(provisional, List.copyOf(agenda));
    }
}
