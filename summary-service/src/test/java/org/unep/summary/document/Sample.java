package org.unep.summary.document;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.unep.summary.document.PrintedSummary.Notice;
import org.unep.summary.document.SummaryDocument.Count;
import org.unep.summary.document.SummaryDocument.Origin;
import org.unep.summary.document.SummaryDocument.Replaced;
import org.unep.summary.document.SummaryDocument.Section;
import org.unep.summary.document.SummaryDocument.Sentence;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.document.SummaryDocument.SourceKind;
import org.unep.summary.document.SummaryDocument.Supported;
import org.unep.summary.document.SummaryDocument.Table;
import org.unep.summary.document.docx.WordDocument;
import org.unep.summary.words.Phrases;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A summary of any length in any language, written without a database: what the formats are tried on. */
public final class Sample {

    /** A name in two scripts. */
    public static final String MIXED = "الجمعية العربية للتعدين (Arab Mining Society)";
    public static final String CORRIGENDUM = "Corrigendum 1 of 10 October 2023: a slip";
    public static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules()
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private static final Instant THEN = Instant.parse("2023-09-08T12:00:00Z");

    private final Phrases words;
    private final int proposals;

    private Sample(String language, int proposals) {
        this.words = Phrases.in(language);
        this.proposals = proposals;
    }

    public static PrintedSummary printed(String language, int proposals) {
        return PrintedSummary.of(Edition.of(new UUID(1, 2), 3, 1, new Sample(language, proposals).document(), JSON), JSON,
                List.of(new Notice(1, CORRIGENDUM, List.of("For “sand” read “tailings”."))));
    }

    public static byte[] docx(String language, int proposals) {
        var out = new ByteArrayOutputStream();
        WordDocument.write(printed(language, proposals), out);
        return out.toByteArray();
    }

    private SummaryDocument document() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("about", words.say("heading.about"), null,
                List.of(sentence("about.not-negotiated", words.say("about.not-negotiated"), Origin.EDITORIAL, process()),
                        sentence("about.origins", words.say("about.origins"), Origin.EDITORIAL, process()),
                        new Sentence("about.reflection", "Los copresidentes agradecen a todas las delegaciones & <invitados>.",
                                Origin.EDITORIAL, List.of(), "es", true,
                                new Replaced("about.computed", "9 delegations spoke.", Origin.COMPUTED))),
                List.of(), List.of(section("about.levels", words.say("heading.levels"), words.say("about.silence")))));
        sections.add(new Section("cluster.tools", "Policies and tools / 政策和工具", null, List.of(), List.of(),
                IntStream.rangeClosed(1, proposals).mapToObj(this::proposal).toList()));
        sections.add(new Section("annex", words.say("heading.annex"), null,
                List.of(sentence("annex.recompute", words.say("annex.recompute"), Origin.EDITORIAL, process())),
                List.of(table()),
                List.of()));
        return new SummaryDocument("unea-5-12", Map.of(words.language(), words.say("title", "process", "UNEP/EA.5/Res.12")),
                "DRAFT", words.language(), 1, THEN, sections);
    }

    private Section proposal(int n) {
        String id = "cluster.tools." + n;
        String title = words.say("heading.proposal", "number", String.valueOf(n), "title", "Tailings & <dams> " + n);
        var support = new Supported(new UUID(7, n), "BROAD", "broad", null, false, new Count(120, 9, 6, 1, 1, 1, 0),
                new Count(60, n % 2, n % 2, 0, 0, 0, 0));
        return new Section(id, title, support,
                List.of(sentence(id + ".tally",
                        words.say("tally.governments", "spoke", 9, "registered", 120, "detail",
                                words.say("count.SUPPORT", "n", 6)),
                        Origin.COMPUTED, statements(n, 1, 2, 3))),
                List.of(), List.of(new Section(id + ".observers", words.say("heading.observers"), null, List.of(
                        sentence(id + ".support", words.say("stance.SUPPORT", "names", words.and(List.of(MIXED, "ICMM"))),
                                Origin.COMPUTED, statements(n, 2)),
                        sentence(id + ".condition",
                                words.say("stance.SUPPORT_WITH_CONDITIONS.said", "names", "Российская Федерация", "said",
                                        "if new and additional resources are provided, " + "and ".repeat(40) + n),
                                Origin.REPORTED, statements(n, 3, 4))),
                        List.of(), List.of())));
    }

    private Table table() {
        List<String> columns = List
                .of("proposal", "level", "registered", "spoke", "SUPPORT", "SUPPORT_WITH_CONDITIONS", "CONCERN",
                        "CLARIFICATION", "OPPOSE", "MERGE", "REFORMULATE")
                .stream().map(c -> words.say("column." + c)).toList();
        return new Table(words.say("annex.governments"), columns, IntStream.rangeClosed(1, Math.max(80, proposals)).mapToObj(
                n -> List.of(n + ". Tailings | dams " + n, "broad support", "120", "9", "6", "1", "1", "1", "0", "0", "0"))
                .toList());
    }

    private static Section section(String id, String heading, String text) {
        return new Section(id, heading, null, List.of(sentence(id + ".only", text, Origin.EDITORIAL, process())), List.of(),
                List.of());
    }

    private static Sentence sentence(String id, String text, Origin origin, List<Source> sources) {
        return Sentence.of(id, text, origin, sources);
    }

    private static List<Source> process() {
        return List.of(new Source(SourceKind.PROCESS, "unea-5-12", "http://127.0.0.1:8082/v1/processes/unea-5-12?a=1&b=2",
                "UNEP/EA.5/Res.12"));
    }

    private static List<Source> statements(int proposal, int... numbers) {
        return IntStream.of(numbers).mapToObj(n -> new UUID(proposal, n))
                .map(id -> new Source(SourceKind.STATEMENT, id.toString(), "http://127.0.0.1:8082/v1/statements/" + id,
                        MIXED + ", 8 September 2023"))
                .toList();
    }
}
