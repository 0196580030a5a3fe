package org.unep.chassis.snapshot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a resource method that what it calls takes a {@link Snapshot}, for who opens a transaction around it: a snapshot
 * can only be taken before the first query.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneSnapshot {
}
