package org.unep.consultations.words;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A plain text of at least one character that is no blank, without what PostgreSQL cannot hold: the NUL, and halves of
 * characters, which would silently become question marks. Null is valid.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Size
@Pattern(regexp = "[^\\x00]*", message = "must not have a NUL character")
@Pattern(regexp = "\\P{Cs}*", message = "must not have half a surrogate pair")
@Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
public @interface Words {

    String message() default "must be a text";

    /** The longest text allowed, in characters. */
    @OverridesAttribute(constraint = Size.class, name = "max")
    int max() default 1_000;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
