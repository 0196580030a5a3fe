/** What portals and calendars take from here, in the forms that they read. */
@NullMarked
package org.unep.consultations.feed;

import org.jspecify.annotations.NullMarked;
