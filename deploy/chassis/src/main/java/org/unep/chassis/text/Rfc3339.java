package org.unep.chassis.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/** A time or day with a year of four digits, as RFC 3339 has it; others PostgreSQL cannot hold. Null is valid. */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = { Rfc3339.OfTime.class, Rfc3339.OfDay.class })
public @interface Rfc3339 {

    String message() default "must have a year from 0001 to 9999";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** For times, by their year in UTC. */
    class OfTime implements ConstraintValidator<Rfc3339, Instant> {

        private static final Instant FIRST = OfDay.FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
        private static final Instant END = OfDay.LAST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

        @Override
        public boolean isValid(@Nullable Instant time, ConstraintValidatorContext context) {
            return time == null || !time.isBefore(FIRST) && time.isBefore(END);
        }
    }

    /** For days. */
    class OfDay implements ConstraintValidator<Rfc3339, LocalDate> {

        static final LocalDate FIRST = LocalDate.of(1, 1, 1);
        static final LocalDate LAST = LocalDate.of(9999, 12, 31);

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || !day.isBefore(FIRST) && !day.isAfter(LAST);
        }
    }
}
