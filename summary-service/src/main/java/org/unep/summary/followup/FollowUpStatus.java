package org.unep.summary.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a recommendation after it was handed over. */
@Schema(description = """
        What became of a recommendation. FORWARDED: it was sent on, and no decision has been recorded yet, or what had been recorded was taken back. NOTED: the \
        governing body took note of it. TAKEN_UP: it is being worked on. ADOPTED_IN: it was adopted, in the document with \
        `symbol`. NOT_TAKEN_UP: the governing body did not follow it.""")
public enum FollowUpStatus {
    FORWARDED,
    NOTED,
    TAKEN_UP,
    ADOPTED_IN,
    NOT_TAKEN_UP
}
