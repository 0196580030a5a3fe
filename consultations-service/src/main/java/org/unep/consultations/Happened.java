package org.unep.consultations;

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
 * public state of the thing after it; of a statement that was withdrawn what is still public. Migrations that bring
 * data write events of the same form themselves.
 */
public sealed interface Happened {

    /** The thing after what happened. */
    Object state();

    /** The last part but the version of the CloudEvents type. */
    String name();

    /** The identity of the thing. */
    String subject();

    /** The Kafka key: events with one key stay in order. */
    default String key() {
        return subject();
    }

    /** CloudEvents type. */
    default String type() {
        return "org.unep.consultations." + name() + ".v1";
    }

    /** The event as the outbox takes it. */
    default OutboxEvent published() {
        return new OutboxEvent("consultations", key(), type(), subject(), state());
    }

    record ProcessOpened(ProcessView state) implements Happened {
        @Override
        public String name() {
            return "process-opened";
        }

        @Override
        public String subject() {
            return state.code();
        }
    }

    record ProcessRevised(ProcessView state) implements Happened {
        @Override
        public String name() {
            return "process-revised";
        }

        @Override
        public String subject() {
            return state.code();
        }
    }

    record ParticipantAdded(ParticipantView state) implements Happened {
        @Override
        public String name() {
            return "participant-added";
        }

        @Override
        public String subject() {
            return state.code();
        }
    }

    record ParticipantRevised(ParticipantView state) implements Happened {
        @Override
        public String name() {
            return "participant-revised";
        }

        @Override
        public String subject() {
            return state.code();
        }
    }

    record GroupEstablished(GroupView state) implements Happened {
        @Override
        public String name() {
            return "group-established";
        }

        @Override
        public String subject() {
            return state.code();
        }
    }

    record GroupRevised(GroupView state) implements Happened {
        @Override
        public String name() {
            return "group-revised";
        }

        @Override
        public String subject() {
            return state.code();
        }
    }

    record ConsultationAnnounced(ConsultationView state) implements Happened {
        @Override
        public String name() {
            return "consultation-announced";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }
    }

    record ConsultationRevised(ConsultationView state) implements Happened {
        @Override
        public String name() {
            return "consultation-revised";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }
    }

    record ConsultationOpened(ConsultationView state) implements Happened {
        @Override
        public String name() {
            return "consultation-opened";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }
    }

    record ConsultationClosed(ConsultationView state) implements Happened {
        @Override
        public String name() {
            return "consultation-closed";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }
    }

    record ConsultationReported(ConsultationView state) implements Happened {
        @Override
        public String name() {
            return "consultation-reported";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }
    }

    record ConsultationCancelled(ConsultationView state) implements Happened {
        @Override
        public String name() {
            return "consultation-cancelled";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }
    }

    record ParticipantRegistered(RegistrationView state) implements Happened {
        @Override
        public String name() {
            return "participant-registered";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }

        @Override
        public String key() {
            return state.participant();
        }
    }

    record RegistrationRevised(RegistrationView state) implements Happened {
        @Override
        public String name() {
            return "registration-revised";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }

        @Override
        public String key() {
            return state.participant();
        }
    }

    record RegistrationCancelled(RegistrationView state) implements Happened {
        @Override
        public String name() {
            return "registration-cancelled";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }

        @Override
        public String key() {
            return state.participant();
        }
    }

    record SessionScheduled(SessionView state) implements Happened {
        @Override
        public String name() {
            return "session-scheduled";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }
    }

    record SessionRescheduled(SessionView state) implements Happened {
        @Override
        public String name() {
            return "session-rescheduled";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }
    }

    record SessionCancelled(SessionView state) implements Happened {
        @Override
        public String name() {
            return "session-cancelled";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }
    }

    record StatementDelivered(StatementView state) implements Happened {
        public StatementDelivered {
            state = state.published();
        }

        @Override
        public String name() {
            return "statement-delivered";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }

        @Override
        public String key() {
            return state.speaker();
        }
    }

    record StatementRevised(StatementView state) implements Happened {
        public StatementRevised {
            state = state.published();
        }

        @Override
        public String name() {
            return "statement-revised";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }

        @Override
        public String key() {
            return state.speaker();
        }
    }

    /** Tells whose statement it was, so that what counted can be taken back, and nothing of what was said. */
    record StatementWithdrawn(StatementView state) implements Happened {

        public StatementWithdrawn {
            state = state.withoutWhatWasSaid();
        }

        @Override
        public String name() {
            return "statement-withdrawn";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }

        @Override
        public String key() {
            return state.speaker();
        }
    }

    record ReportBackGiven(ReportBackView state) implements Happened {
        @Override
        public String name() {
            return "report-back-given";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }

        @Override
        public String key() {
            return state.session().toString();
        }
    }

    record ReportBackAmended(ReportBackView state) implements Happened {
        @Override
        public String name() {
            return "report-back-amended";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }

        @Override
        public String key() {
            return state.session().toString();
        }
    }

    record ReportBackNoted(ReportBackView state) implements Happened {
        @Override
        public String name() {
            return "report-back-noted";
        }

        @Override
        public String subject() {
            return state.id().toString();
        }

        @Override
        public String key() {
            return state.session().toString();
        }
    }
}
