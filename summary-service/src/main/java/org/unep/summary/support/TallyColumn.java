package org.unep.summary.support;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.bulk.Cells;

/** The columns of the tally, in their order: how each is filled, and what it means. */
enum TallyColumn {

    RECORD("record", Type.CODE, TallyRow::record,
            "What the row records: PROPOSAL, POSITION, FINDING, UNATTRIBUTED or REGISTERED. Positions and findings decide the level; the others are there to read them by.",
            "POSITION"),
    PROPOSAL("proposal", Type.ID, TallyRow::proposal,
            "Id of the proposal. Every proposal of the process has a row PROPOSAL, so that one that nobody spoke to is not missing.",
            "0198f1a0-9d11-7c11-9a01-1f2e3d4c5b6a"),
    NUMBER("number", Type.NUMBER, TallyRow::number, "Number of the proposal in the process; empty until it is tabled.", "3"),
    TITLE("title", Type.TEXT, TallyRow::title,
            "Title of the proposal: in English, or else in the first language by tag. Only in rows PROPOSAL.",
            "A global platform"),
    STATUS("status", Type.CODE, TallyRow::status,
            "State of the proposal. WITHDRAWN, DROPPED and CONSOLIDATED ones are closed: `GET .../support` does not list them.",
            "TABLED"),
    CAMP("camp", Type.CODE, TallyRow::camp,
            "With whom the position is counted: GOVERNMENT, OBSERVER or GROUP. They are never added to one another.",
            "GOVERNMENT"),
    ACTOR("actor", Type.CODE, TallyRow::actor,
            "Code of the participant or group that takes the position. It stands once per proposal.", "CHE"),
    NAME("name", Type.TEXT, TallyRow::name, "Its name: in English, or else in the first language by tag.", "Switzerland"),
    KIND("kind", Type.CODE, TallyRow::kind, "What kind of participant or group it is.", "MEMBER_STATE"),
    GROUPS("groups", Type.LIST, TallyRow::groups,
            "Codes of the groups of which the participant is a member today. A group's position never counts for them, nor theirs for the group.",
            "weog"),
    STANCE("stance", Type.CODE, TallyRow::stance,
            "The stance: SUPPORT, SUPPORT_WITH_CONDITIONS, CONCERN, CLARIFICATION, OPPOSE, MERGE or REFORMULATE; in findings MIXED too.",
            "SUPPORT"),
    QUANTIFIER("quantifier", Type.CODE, TallyRow::quantifier,
            "In rows FINDING and UNATTRIBUTED how many, as it was reported: ONE < FEW < SOME < SEVERAL < MANY < MOST < NEARLY_ALL < ALL. Compared by the rule, never counted.",
            "MANY"),
    CONDITION("condition", Type.TEXT, TallyRow::condition, "The condition of a support, as it was recorded.",
            "Funding is found first"),
    WITH("with", Type.LIST, TallyRow::with, "Ids of the proposals with which a merger was suggested.",
            "0198f1a0-9d17-7c77-9007-7f8091a2b3c4"),
    TEXT("text", Type.TEXT, TallyRow::text, "What was said or noted about it, as it was recorded and where it is public.",
            "Most speakers were in favour."),
    AT("at", Type.TIME, TallyRow::at,
            "When the statement was made or the report given, in UTC. With the statement's id it decides which of somebody's positions is the latest.",
            "2023-09-08T13:32:00Z"),
    SESSION("session", Type.ID, TallyRow::session,
            "Id of the session. The rule counts each session once, however many findings it has.",
            "0198f10a-2b3d-7e5f-9061-1b2c3d4e5f60"),
    CONSULTATION("consultation", Type.ID, TallyRow::consultation, "Id of the consultation to which the statement belongs.",
            "0198f0ff-1a2d-7e5f-8061-c3d4e5f60718"),
    STATEMENT("statement", Type.ID, TallyRow::statement, "Id of the statement in which the position was taken.",
            "0198f130-4d5e-7f60-8172-0c1d2e3f4051"),
    REPORT_BACK("reportBack", Type.ID, TallyRow::reportBack, "Id of the report-back that has the finding.",
            "0198f140-5e6f-7071-8283-0d1e2f304152"),
    COUNT("count", Type.NUMBER, TallyRow::count,
            "In rows REGISTERED: how many governments, or observers, take part in the process. Printed beside every tally and in no condition of the rule.",
            "120"),
    SOURCE("source", Type.ADDRESS, TallyRow::source, "Where the public can read the proposal, the statement or the report.",
            "https://consultations.example.org/v1/statements/0198f130-4d5e-7f60-8172-0c1d2e3f4051");

    /** What is in a column. */
    enum Type {
        CODE,
        ID,
        NUMBER,
        TEXT,
        LIST,
        TIME,
        ADDRESS
    }

    private static final String SEPARATOR = ";";

    private final String member;
    private final Type type;
    private final Function<TallyRow, @Nullable Object> value;
    private final String description;
    private final String example;

    TallyColumn(String member, Type type, Function<TallyRow, @Nullable Object> value, String description, String example) {
        this.member = member;
        this.type = type;
        this.value = value;
        this.description = description;
        this.example = example;
    }

    /** As it stands in the header of the CSV: {@code report_back}. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value as it stands in a cell; empty where there is none. */
    String cell(TallyRow row) {
        Object value = this.value.apply(row);
        if (value == null) {
            return "";
        }
        String text = value instanceof Map<?, ?> texts ? text(texts)
                : value instanceof Collection<?> list
                        ? list.stream().map(Object::toString).collect(Collectors.joining(SEPARATOR))
                        : value.toString();
        return type == Type.TEXT || type == Type.CODE || type == Type.LIST ? Cells.safe(text) : text;
    }

    private static String text(Map<?, ?> texts) {
        return texts.containsKey("en") ? texts.get("en").toString()
                : texts.keySet().stream().map(Object::toString).sorted().findFirst().map(tag -> texts.get(tag).toString())
                        .orElse("");
    }

    /**
     * What the data dictionary says of a column.
     *
     * @param column name in the header of the CSV
     * @param member name of the field in the JSON
     */
    @Schema(name = "TallyDictionaryEntry", description = "What the data dictionary says of a column of the tally.")
    public record Entry(
            @Schema(description = "Its name in the header of the CSV.", examples = "report_back") String column,
            @Schema(description = "The name of the field in the JSON.", examples = "reportBack") String member,
            @Schema(description = "What is in it: a CODE in capitals or a slug, the ID of something, a whole NUMBER, a TEXT, a LIST with semicolons between its entries (a list in JSON), a TIME (RFC 3339, UTC), an absolute ADDRESS.", enumeration = {
                    "CODE", "ID", "NUMBER", "TEXT", "LIST", "TIME", "ADDRESS" }) String type,
            @Schema(description = "What it means.") String description, @Schema(description = "An example.") String example){

        List<String> cells() {
            return Stream.of(column, member, type, description, example).map(Objects::requireNonNull).toList();
        }
    }

    /** The data dictionary. */
    static List<Entry> dictionary() {
        return Arrays.stream(values()).map(c -> new Entry(c.title(), c.member, c.type.name(), c.description, c.example))
                .toList();
    }
}
