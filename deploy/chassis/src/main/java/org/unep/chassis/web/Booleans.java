package org.unep.chassis.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

/**
 * Takes {@code true} and {@code false} for booleans and refuses all else, which Java would take for false. A parameter of
 * the primitive type needs a {@code @DefaultValue}: without one it comes as {@code 0}.
 */
@Provider
public class Booleans implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // the type is asked for
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, @Nullable Type generic,
            Annotation @Nullable [] annotations) {
        return type == boolean.class || type == Boolean.class ? (ParamConverter<T>) new Strict() : null;
    }

    private static final class Strict implements ParamConverter<Boolean> {

        @Override
        public Boolean fromString(String text) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException("For input string: \"" + text + "\"");
            }
            return Boolean.valueOf(text);
        }

        @Override
        public String toString(Boolean value) {
            return value.toString();
        }
    }
}
