package org.unep.chassis.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A body whose content is not to be repeated. Where it is not the JSON that is taken, the answer, and the log, say where and
 * what is wanted, not what was there.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Confidential {
}
