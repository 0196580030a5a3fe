package org.unep.consultations.statement;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One thing said, not yet checked.
 *
 * @param id given by who imports it, so that it is recorded once however often it is sent
 */
record Said(@Nullable UUID id, UUID session, StatementRequest request) {
}
