/** Who can speak: participants, and the groups that they belong to. */
@NullMarked
package org.unep.consultations.participant;

import org.jspecify.annotations.NullMarked;
