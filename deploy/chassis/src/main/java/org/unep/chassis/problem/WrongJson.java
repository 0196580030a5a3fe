package org.unep.chassis.problem;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a body is not the JSON that is taken, and what is wrong there. */
final class WrongJson {

    private WrongJson() {
    }

    static Problem of(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return CommonProblem.INVALID_REQUEST.because("The body is not JSON: line " + line(e) + ".");
        }
        if (isConfidential(mapping)) {
            return confidential(mapping);
        }
        String pointer = pointer(mapping);
        return CommonProblem.INVALID_REQUEST.at(pointer, detail(mapping, pointer));
    }

    // even the name of a field that is not known may be what is not to be repeated
    private static Problem confidential(JsonMappingException e) {
        String pointer = pointer(e);
        if (e instanceof UnrecognizedPropertyException unknown) {
            return CommonProblem.INVALID_REQUEST.at(pointer.substring(0, pointer.lastIndexOf('/')),
                    "There is a field here that is not known; known are " + unknown.getKnownPropertyIds() + ".");
        }
        Class<?> wanted = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return CommonProblem.INVALID_REQUEST.at(pointer, "The value at '" + pointer + "' is not " + Wanted.of(wanted) + ".");
    }

    private static boolean isConfidential(JsonMappingException e) {
        return e.getPath().stream().map(JsonMappingException.Reference::getFrom)
                .map(from -> from instanceof Class<?> type ? type : from == null ? Object.class : from.getClass())
                .anyMatch(type -> type.isAnnotationPresent(Confidential.class));
    }

    private static String detail(JsonMappingException e, String pointer) {
        if (e instanceof InvalidFormatException format) {
            return "'" + format.getValue() + "' is not " + Wanted.of(format.getTargetType()) + ".";
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "There is no field '" + unknown.getPropertyName() + "' here; known are " + unknown.getKnownPropertyIds()
                    + ".";
        }
        if (e instanceof MismatchedInputException mismatch && isSimple(mismatch.getTargetType())) {
            return "The value at '" + pointer + "' is not " + Wanted.of(mismatch.getTargetType()) + ".";
        }
        return pointer.isEmpty() ? "The body has the wrong shape." : "The value at '" + pointer + "' has the wrong shape.";
    }

    private static boolean isSimple(@Nullable Class<?> type) {
        return type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class);
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(r -> "/" + (r.getFieldName() == null ? String.valueOf(r.getIndex())
                        : ProblemShaping.escaped(r.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "unknown" : e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
    }
}
