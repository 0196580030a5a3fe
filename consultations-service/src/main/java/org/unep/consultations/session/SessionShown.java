package org.unep.consultations.session;

import java.time.ZoneId;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session, or what is left of one that was cancelled. */
@Schema(name = "SessionOrTombstone", description = "A session, or what is left of one that was cancelled.", oneOf = {
        SessionView.class, SessionTombstone.class })
public sealed interface SessionShown permits SessionView, SessionTombstone {

    /** What lists show. */
    static SessionShown of(Session s, ZoneId zone) {
        return s.status() == Session.Status.CANCELLED ? SessionTombstone.of(s) : SessionView.of(s, zone);
    }
}
