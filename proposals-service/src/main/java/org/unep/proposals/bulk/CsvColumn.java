package org.unep.proposals.bulk;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.unep.chassis.bulk.Cells;
import org.unep.chassis.problem.CommonProblem;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A column of one file.
 *
 * @param name as it stands in the header
 * @param pointer to its value in a proposal as the API shows it
 */
record CsvColumn(Column column, String name, JsonPointer pointer) {

    private static final String SEPARATOR = ";";

    static CsvColumn of(Column column) {
        return new CsvColumn(column, column.title(), JsonPointer.compile(column.pointer()));
    }

    /** The column of the family for the language or code. */
    static CsvColumn of(Column family, String member) {
        return new CsvColumn(family, family.prefix() + member,
                JsonPointer.compile(family.pointer()).appendProperty(member));
    }

    /** The column of that name, if there is one. */
    static Optional<CsvColumn> named(String name) {
        return Arrays.stream(Column.values()).filter(c -> isNamed(c, name)).findFirst()
                .map(c -> c.isFamily() ? of(c, name.substring(c.prefix().length())) : of(c));
    }

    private static boolean isNamed(Column column, String name) {
        return column.isFamily()
                ? name.startsWith(column.prefix()) && isMember(column, name.substring(column.prefix().length()))
                : name.equals(column.title());
    }

    private static boolean isMember(Column family, String member) {
        if (family == Column.FACETS) {
            return member.matches("[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*");
        }
        try {
            return !new Locale.Builder().setLanguageTag(member).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** The value as it stands in a cell; empty where there is none. */
    String read(JsonNode proposal) {
        JsonNode value = proposal.at(pointer);
        if (value.isMissingNode() || value.isNull() || value.isContainerNode() && value.isEmpty()) {
            return "";
        }
        return Cells.safe(switch (column.form()) {
            case TEXT -> value.asText();
            case LIST -> StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText)
                    .collect(Collectors.joining(SEPARATOR));
            case JSON -> value.toString();
        });
    }

    /** Puts the value in a cell that is not empty into the fields. */
    void write(String cell, ObjectNode fields, ObjectMapper json) {
        ObjectNode place = fields;
        if (!pointer.head().matches()) {
            place = fields.withObject(pointer.head());
        }
        place.set(pointer.last().getMatchingProperty(), value(Cells.meant(cell), json));
    }

    private JsonNode value(String text, ObjectMapper json) {
        return switch (column.form()) {
            case TEXT -> json.getNodeFactory().textNode(text);
            case LIST -> json.valueToTree(List.of(text.split(SEPARATOR)).stream().map(String::strip)
                    .filter(part -> !part.isEmpty()).toList());
            case JSON -> tree(text, json);
        };
    }

    private JsonNode tree(String text, ObjectMapper json) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw CommonProblem.INVALID_REQUEST.at(pointer.toString(), "The column '" + name + "' holds no JSON.");
        }
    }
}
