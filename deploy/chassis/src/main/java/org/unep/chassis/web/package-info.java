/** HTTP conduct that all resources share. */
@NullMarked
package org.unep.chassis.web;

import org.jspecify.annotations.NullMarked;
