package org.unep.consultations.statement;

import java.util.UUID;

/** Where something is said. */
record Place(UUID session, UUID consultation, String process) {
}
