package org.unep.proposals.bulk;

import static org.unep.proposals.bulk.Column.Form.JSON;
import static org.unep.proposals.bulk.Column.Form.LIST;
import static org.unep.proposals.bulk.Column.Form.TEXT;
import static org.unep.proposals.bulk.Column.Use.BOTH;
import static org.unep.proposals.bulk.Column.Use.EXPORT;
import static org.unep.proposals.bulk.Column.Use.IMPORT;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.unep.proposals.proposal.Status;
import org.unep.proposals.proposal.Translation;

/**
 * The columns of CSV: the one definition from which a file is read and written and the data dictionary is made. A name that
 * ends in {@code <language>} or {@code <code>} stands for a column for each.
 */
enum Column {

    ID("id", TEXT, BOTH, "UUID", null,
            "Its id for ever. Where a file brings neither `id` nor `key`, the id is made of all that the line says.",
            "0193a5a0-7c1e-7f43-9d52-3a1f0c9b8e21", null),
    KEY("key", TEXT, IMPORT, "text", "characters, at most 200",
            "The sender's own name of the line, unique in the process; the id is made of it.", "AFR-07", null),
    PROCESS("process", TEXT, BOTH, "code", null, "The process. May be missing where the query names it.", "unea-5-12", null),
    NUMBER("number", TEXT, EXPORT, "whole number", "1, 2, 3, ... in the process",
            "Assigned when tabled, never used again; empty before.", "3", null),
    STATUS("status", TEXT, EXPORT, "word", null, "State that it is in.", "TABLED", names(Status.values())),
    VERSION("version", TEXT, EXPORT, "whole number", "changes, from 1", "Grows by one with every change.", "2", null),
    REVISION("revision", TEXT, EXPORT, "whole number", "texts, from 1", "Number of the text that is in force; 0 for a draft.",
            "1", null),
    TITLE("title.<language>", TEXT, BOTH, "text", "characters, at most 1,000",
            "Title in the language, a BCP 47 tag. At least one is needed.", "A sand observatory", null),
    TEXTS("text.<language>", TEXT, BOTH, "text", "characters, at most 100,000", "Text in the language. At least one is needed.",
            "Establish a global sand observatory.", null),
    SOURCE_LANGUAGE("sourceLanguage", TEXT, BOTH, "BCP 47 tag", null,
            "Language that the text was written in; where it is missing, that of the first text.", "en", null),
    TRANSLATIONS("translations.<language>", TEXT, BOTH, "word", null,
            "How far the translation into the language can be relied on; where it is missing, UNOFFICIAL.", "OFFICIAL",
            names(Translation.values())),
    CLUSTER("cluster", TEXT, BOTH, "code", null, "Cluster of the process.", "policies-and-tools",
            "the clusters of the process, where it has any"),
    TOPICS("topics", LIST, BOTH, "codes", "at most 50, separated by `;`", "Topics.", "sand;circularity",
            "the terms of the process's taxonomy `topics`, where it has one"),
    FACETS("facet.<code>", LIST, BOTH, "codes", "at most 50, separated by `;`", "Values of the facet.", "extraction;processing",
            "the terms of the process's taxonomy of that code, where it has one"),
    SDG_TARGETS("sdgTargets", LIST, BOTH, "IRIs", "at most 50, separated by `;`",
            "Targets of the Sustainable Development Goals.", "http://metadata.un.org/sdg/12.2", null),
    ORIGIN_GROUP("origin.group", TEXT, BOTH, "code", null, "Group that it comes from.", "grulac", null),
    ORIGIN_PARTICIPANT("origin.participant", TEXT, BOTH, "code", null, "Participant that it comes from.", "CHE", null),
    ORIGIN_CONSULTATION("origin.consultation", TEXT, BOTH, "UUID", null, "Consultation that it came up in.",
            "0193a5a0-7c1e-7f43-9d52-3a1f0c9b8e22", null),
    ORIGINS("origins", JSON, BOTH, "JSON array", "at most 50 entries",
            "Where it comes from if from several places; then the columns `origin.` are empty.",
            "[{\"group\":\"grulac\"},{\"group\":\"african-group\"}]", null),
    RELATED("related", JSON, BOTH, "JSON array", "at most 50 entries",
            "Instruments and documents that it refers to, as in the API.",
            "[{\"kind\":\"INSTRUMENT\",\"symbol\":\"UNEP/EA.5/Res.12\"}]", null),
    FLOOR_CONSULTATION("fromTheFloor.consultation", TEXT, BOTH, "UUID", null,
            "The meeting in which it was added from the floor.", "0193a5a0-7c1e-7f43-9d52-3a1f0c9b8e22", null),
    FLOOR_SESSION("fromTheFloor.session", TEXT, BOTH, "UUID", null, "The session of that meeting.",
            "0193a5a0-7c1e-7f43-9d52-3a1f0c9b8e23", null),
    REASON("reason", TEXT, IMPORT, "text", "characters, at most 4,000",
            "Why it is handed in, public; for an import with `status=SUBMITTED`.", "Agreed at the regional consultation", null),
    DERIVED_FROM("derivedFrom", LIST, EXPORT, "UUIDs", "separated by `;`",
            "The proposals that a consolidation made this one of.", "0193a5a0-7c1e-7f43-9d52-3a1f0c9b8e24", null),
    CONSOLIDATED_INTO("consolidatedInto", LIST, EXPORT, "UUIDs", "separated by `;`",
            "The proposals that a consolidation made of this one.", "0193a5a0-7c1e-7f43-9d52-3a1f0c9b8e25", null),
    CREATED_AT("createdAt", TEXT, EXPORT, "time", "RFC 3339, UTC", "When it was made here.", "2023-09-07T09:00:00Z", null),
    UPDATED_AT("updatedAt", TEXT, EXPORT, "time", "RFC 3339, UTC", "When it was last changed.", "2023-09-07T09:00:00Z", null);

    /** How a value stands in a cell. */
    enum Form {
        TEXT,
        LIST,
        JSON
    }

    /** Which way a column goes. What is only exported is ignored in a file that is imported. */
    enum Use {
        IMPORT,
        EXPORT,
        BOTH
    }

    private final String title;
    private final Form form;
    private final Use use;
    private final String type;
    private final @Nullable String unit;
    private final String description;
    private final String example;
    private final @Nullable String allowed;

    Column(String title, Form form, Use use, String type, @Nullable String unit, String description, String example,
            @Nullable String allowed) {
        this.title = title;
        this.form = form;
        this.use = use;
        this.type = type;
        this.unit = unit;
        this.description = description;
        this.example = example;
        this.allowed = allowed;
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }

    String title() {
        return title;
    }

    Form form() {
        return form;
    }

    Use use() {
        return use;
    }

    /** Whether it stands for a column for each language or code. */
    boolean isFamily() {
        return title.endsWith(">");
    }

    /** What the names of the family's columns begin with. */
    String prefix() {
        return title.substring(0, title.indexOf('<'));
    }

    /** JSON Pointer to its value, or to the object of its family, in a proposal as the API shows it. */
    String pointer() {
        return this == FACETS ? "/facets"
                : "/" + (isFamily() ? prefix().substring(0, prefix().length() - 1) : title)
                        .replace('.', '/');
    }

    DictionaryEntry entry() {
        return new DictionaryEntry(title, use != EXPORT, use != IMPORT, type, unit, description, example, allowed);
    }
}
