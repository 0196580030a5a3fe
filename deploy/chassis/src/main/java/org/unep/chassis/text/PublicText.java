package org.unep.chassis.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/**
 * A language map: BCP 47 tag of a language that there is, to text, such as {@code {"en": "...", "fr": "..."}}, with at least
 * one entry and texts as {@link PlainText} has them. Null is valid: pair with {@code @NotNull}.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PublicText.Validator.class)
public @interface PublicText {

    String message() default "must be a language map with 1 to 20 texts, such as {\"en\": \"...\"}";

    /** The longest text allowed, in characters. */
    int max() default 100_000;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says what is wrong with which language. */
    class Validator implements ConstraintValidator<PublicText, Map<String, String>> {

        private static final int MAX_LANGUAGES = 20;

        private int max;

        @Override
        public void initialize(PublicText text) {
            max = text.max();
        }

        @Override
        public boolean isValid(@Nullable Map<String, String> texts, ConstraintValidatorContext context) {
            if (texts == null) {
                return true;
            }
            if (texts.isEmpty() || texts.size() > MAX_LANGUAGES) {
                return false;
            }
            context.disableDefaultConstraintViolation();
            boolean valid = true;
            Set<String> languages = new HashSet<>();
            for (var entry : texts.entrySet()) {
                Optional<String> wrong = wrong(entry.getKey(), entry.getValue())
                        .or(() -> languages.add(Languages.canonical(entry.getKey())) ? Optional.empty()
                                : Optional.of("stands under the tag of a language that is there already"));
                wrong.ifPresent(words -> context.buildConstraintViolationWithTemplate(words)
                        .addContainerElementNode("text", Map.class, 1).inIterable().atKey(entry.getKey())
                        .addConstraintViolation());
                valid &= wrong.isEmpty();
            }
            return valid;
        }

        private Optional<String> wrong(String tag, @Nullable String text) {
            return Languages.isTag(tag) ? Flaws.of(text, max)
                    : Optional.of("stands under what is not the BCP 47 tag of a language, such as 'en'");
        }
    }
}
