/** What this service knows of processes, groups, participants and consultations: through events alone. */
@NullMarked
package org.unep.proposals.process;

import org.jspecify.annotations.NullMarked;
