package org.unep.chassis.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A code such as {@code unea-5-12}, {@code grulac}, {@code CHE}: letters and digits in parts, at most 64 characters. */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Size(max = 64)
@Pattern(regexp = Slug.FORM)
@ReportAsSingleViolation
public @interface Slug {

    /** What a code looks like, but for its length. */
    String FORM = "[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*";

    String message() default "must be a code: letters and digits in parts, joined by '-', at most 64 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
