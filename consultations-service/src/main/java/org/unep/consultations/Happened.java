package org.unep.consultations;

import java.util.Locale;

import org.unep.chassis.outbox.OutboxEvent;
import org.unep.consultations.consultation.ConsultationView;
import org.unep.consultations.participant.GroupView;
import org.unep.consultations.participant.ParticipantView;
import org.unep.consultations.process.ProcessView;
import org.unep.consultations.registration.RegistrationView;
import org.unep.consultations.reportback.ReportBackView;
import org.unep.consultations.session.SessionView;
import org.unep.consultations.statement.StatementView;

/**
 * What happens in this service, as it tells the others on {@code unep.consultations}. The payload of each event is the
 * public state of the thing after it; of a statement what may be published of it, and of one that was withdrawn what is still
 * public. The groups and States that are there from the start are told of by the migrations, which write the same.
 */
public sealed interface Happened {

    /** A state that is told. */
    interface Told {

        /** The identity of the thing. */
        String subject();

        /** The Kafka key: events with one key stay in order. */
        default String key() {
            return subject();
        }
    }

    /** The thing after what happened. */
    Told state();

    /** CloudEvents type: by the name of the event, so that {@code StatementDelivered} is a {@code statement-delivered}. */
    default String type() {
        return "org.unep.consultations." + Types.NAMES.get(getClass()) + ".v1";
    }

    /** The event as the outbox takes it. */
    default OutboxEvent published() {
        return new OutboxEvent("consultations", state().key(), type(), state().subject(), state());
    }

    /** What events are called outside. */
    final class Types {

        private static final ClassValue<String> NAMES = new ClassValue<>() {
            @Override
            protected String computeValue(Class<?> event) {
                return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            }
        };

        private Types() {
        }
    }

    record ProcessOpened(ProcessView state) implements Happened {
    }

    record ProcessRevised(ProcessView state) implements Happened {
    }

    record ParticipantAdded(ParticipantView state) implements Happened {
    }

    record ParticipantRevised(ParticipantView state) implements Happened {
    }

    record GroupEstablished(GroupView state) implements Happened {
    }

    record GroupRevised(GroupView state) implements Happened {
    }

    record ConsultationAnnounced(ConsultationView state) implements Happened {
    }

    record ConsultationRevised(ConsultationView state) implements Happened {
    }

    record ConsultationOpened(ConsultationView state) implements Happened {
    }

    record ConsultationClosed(ConsultationView state) implements Happened {
    }

    record ConsultationReported(ConsultationView state) implements Happened {
    }

    record ConsultationCancelled(ConsultationView state) implements Happened {
    }

    record ParticipantRegistered(RegistrationView state) implements Happened {
    }

    record RegistrationRevised(RegistrationView state) implements Happened {
    }

    record RegistrationCancelled(RegistrationView state) implements Happened {
    }

    record SessionScheduled(SessionView state) implements Happened {
    }

    record SessionRescheduled(SessionView state) implements Happened {
    }

    record SessionCancelled(SessionView state) implements Happened {
    }

    record StatementDelivered(StatementView state) implements Happened {
        public StatementDelivered {
            state = state.published();
        }
    }

    record StatementRevised(StatementView state) implements Happened {
        public StatementRevised {
            state = state.published();
        }
    }

    /** Tells whose statement it was, so that what counted can be taken back, and nothing of what was said. */
    record StatementWithdrawn(StatementView state) implements Happened {
        public StatementWithdrawn {
            state = state.withoutWhatWasSaid();
        }
    }

    record ReportBackGiven(ReportBackView state) implements Happened {
    }

    record ReportBackAmended(ReportBackView state) implements Happened {
    }

    record ReportBackNoted(ReportBackView state) implements Happened {
    }
}
