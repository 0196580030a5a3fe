package org.unep.chassis.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/**
 * A language map: BCP 47 tag to text, such as {@code {"en": "...", "fr": "..."}}, with at least one entry, no blank
 * text and no control characters that PostgreSQL or a reader could not bear. Null is valid: pair with {@code @NotNull}.
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
            for (var entry : texts.entrySet()) {
                String wrong = wrong(entry.getKey(), entry.getValue());
                if (wrong != null) {
                    context.disableDefaultConstraintViolation();
                    context.buildConstraintViolationWithTemplate(wrong).addConstraintViolation();
                    return false;
                }
            }
            return true;
        }

        private @Nullable String wrong(String tag, @Nullable String text) {
            if (!isLanguage(tag)) {
                return "'" + tag.replaceAll("[^\\w-]", "?") + "' is not a BCP 47 language tag";
            }
            if (text == null || text.isBlank()) {
                return "the text in '" + tag + "' is blank";
            }
            if (text.length() > max) {
                return "the text in '" + tag + "' is longer than " + max + " characters";
            }
            if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                return "the text in '" + tag + "' has a NUL character or half a surrogate pair";
            }
            return null;
        }

        private static boolean isLanguage(String tag) {
            try {
                return !tag.isBlank() && !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
            } catch (IllformedLocaleException e) {
                return false;
            }
        }
    }
}
