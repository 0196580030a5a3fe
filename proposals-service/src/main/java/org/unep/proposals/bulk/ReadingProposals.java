package org.unep.proposals.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.bulk.Importing.Source;
import org.unep.chassis.bulk.ReadingLines;
import org.unep.chassis.problem.CommonProblem;
import org.unep.proposals.proposal.ProposalRequest;
import org.unep.proposals.proposal.ProposalView;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads lines that say proposals, and lines of an export too: what only this service gives is left aside. */
@ApplicationScoped
class ReadingProposals {

    /** The longest line, in bytes of NDJSON or characters of CSV. */
    static final int MAX_LINE = 10 << 20;

    private static final int MAX_KEY = 200;
    private static final Set<String> GIVEN = given();

    private final ReadingLines reading;
    private final LineIds ids;
    private final ObjectMapper json;

    ReadingProposals(ReadingLines reading, LineIds ids, ObjectMapper json) {
        this.reading = reading;
        this.ids = ids;
        this.json = json;
    }

    Source<ProposalLine> ndjson(InputStream body, @Nullable String process) {
        return reading.ndjson(body, MAX_LINE, (fields, id) -> line(fields, id, process));
    }

    /** Refuses a wrong header at once. */
    Source<ProposalLine> csv(InputStream body, @Nullable String process) throws IOException {
        var records = new CsvRecords(body, MAX_LINE, json, process != null);
        return () -> {
            CsvRecords.Row row = records.next();
            return row == null ? null
                    : reading.read(row.line(), row.size(), row.fields(), (fields, id) -> line(fields, id, process));
        };
    }

    private ProposalLine line(ObjectNode fields, @Nullable UUID id, @Nullable String process) throws JsonProcessingException {
        fields.remove(GIVEN);
        forgetWhatIsSaidTwice(fields);
        String key = key(fields, id);
        if (process != null && !fields.hasNonNull("process")) {
            fields.put("process", process);
        }
        ProposalRequest request = reading.request(fields, ProposalRequest.class);
        Content content = Content.of(request);
        UUID made = id != null ? id : key != null ? ids.ofKey(request.process(), key) : ids.ofContent(content);
        return new ProposalLine(made, content, request.references(), request.reason());
    }

    // an export shows the first of the origins in a field of its own
    private static void forgetWhatIsSaidTwice(ObjectNode fields) {
        JsonNode origin = fields.path("origin");
        if (fields.path("origins").isArray() && origin.isObject()
                && (origin.isEmpty() || origin.equals(fields.get("origins").get(0)))) {
            fields.remove("origin");
        }
    }

    private static @Nullable String key(ObjectNode fields, @Nullable UUID id) {
        JsonNode key = fields.remove("key");
        if (key == null || key.isNull()) {
            return null;
        }
        if (id != null) {
            throw CommonProblem.INVALID_REQUEST.at("/key", "A line has an `id` or a `key`, not both.");
        }
        if (!key.isTextual() || key.textValue().isBlank() || key.textValue().length() > MAX_KEY) {
            throw CommonProblem.INVALID_REQUEST.at("/key", "must be a text of 1 to " + MAX_KEY + " characters");
        }
        return key.textValue();
    }

    // all that an export has and a request has not
    private static Set<String> given() {
        Set<String> given = names(ProposalView.class);
        given.addAll(names(ExportedProposal.class));
        given.removeAll(names(ProposalRequest.class));
        return given;
    }

    private static Set<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
