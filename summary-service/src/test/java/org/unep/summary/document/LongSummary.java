package org.unep.summary.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.unep.summary.document.SummaryDocument.Count;
import org.unep.summary.document.SummaryDocument.Origin;
import org.unep.summary.document.SummaryDocument.Section;
import org.unep.summary.document.SummaryDocument.Sentence;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.document.SummaryDocument.SourceKind;
import org.unep.summary.document.SummaryDocument.Supported;
import org.unep.summary.document.SummaryDocument.Table;

/** Summaries that nobody drafted, as long and in such words as a test of printing needs. */
final class LongSummary {

    private static final Map<String, String> WORDS = Map.of("en",
            "Minerals and metals are extracted, processed, used and recovered along the whole value chain, and delegations asked for practical action",
            "fr",
            "Les minéraux et les métaux sont extraits, transformés, utilisés et récupérés, et les délégations ont demandé des mesures concrètes",
            "es",
            "Los minerales y los metales se extraen, procesan, utilizan y recuperan, y las delegaciones pidieron medidas prácticas",
            "ru",
            "Минералы и металлы добываются, перерабатываются и используются по всей цепочке создания стоимости, и делегации просили о практических действиях",
            "ar",
            "تُستخرج المعادن والفلزات وتُعالج وتُستخدم على امتداد سلسلة القيمة بأكملها، وطلبت الوفود اتخاذ إجراءات عملية في 24 بلداً (المادة 5)",
            "zh", "矿产和金属沿整个价值链被开采、加工、使用和回收，各代表团要求采取切实行动，共有24项提案， “Global meeting” 在内罗毕举行");

    private LongSummary() {
    }

    /** @param proposals how many; eight or so fill three pages */
    static SummaryDocument of(String language, int proposals) {
        return of(language, proposals, WORDS.get(language));
    }

    static SummaryDocument of(String language, int proposals, String words) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("about", words.substring(0, words.length() / 3), null,
                List.of(sentence("about.rule", words + ".", Origin.EDITORIAL, List.of(rule()))), List.of(), List.of()));
        for (int cluster = 0; cluster * 8 < proposals; cluster++) {
            int first = cluster * 8;
            sections.add(new Section("cluster." + cluster, (cluster + 1) + ". " + words.substring(0, words.length() / 4), null,
                    List.of(), List.of(), IntStream.range(first, Math.min(first + 8, proposals))
                            .mapToObj(n -> proposal("cluster." + first / 8 + "." + (n + 1), n, words)).toList()));
        }
        sections.add(annex(proposals, words));
        return new SummaryDocument("unea-5-12", Map.of(language, words.substring(0, words.length() / 2)), "DRAFT", language, 1,
                Instant.parse("2023-09-08T17:30:00Z"), sections);
    }

    private static Section proposal(String id, int n, String words) {
        var support = new Supported(new UUID(0, n), "BROAD", "broad support", null, false,
                new Count(120, 30 + n % 7, 20, 3, n % 7, 4, 3), new Count(60, n % 2, n % 2, 0, 0, 0, 0));
        return new Section(id, words.substring(0, words.length() / 2) + " " + (n + 1), support,
                List.of(sentence(id + ".level", words + " " + n + ".", Origin.COMPUTED, List.of(rule()))), List.of(),
                List.of(part(id, "governments", n, words), part(id, "observers", n, words)));
    }

    private static Section part(String id, String camp, int n, String words) {
        return new Section(id + "." + camp, words.substring(0, words.length() / 5), null,
                IntStream.range(0, 5).mapToObj(i -> sentence(id + "." + camp + "-" + i, words + ": “Les métaux [fr]”.",
                        Origin.REPORTED, List.of(statement(n * 10 + i), statement(n * 10 + i + 1)))).toList(),
                List.of(), List.of());
    }

    private static Section annex(int proposals, String words) {
        List<String> columns = IntStream.range(0, 11).mapToObj(i -> words.split("[ ，]")[i % 3]).toList();
        return new Section("annex", words.substring(0, words.length() / 4), null, List.of(), List.of(new Table("Governments",
                columns, IntStream.range(0, proposals).mapToObj(row -> IntStream.range(0, 11)
                        .mapToObj(i -> i == 0 ? row + 1 + ". " + words.substring(0, words.length() / 3) : "" + i * row % 37)
                        .toList()).toList())),
                List.of());
    }

    private static Sentence sentence(String id, String text, Origin origin, List<Source> sources) {
        return Sentence.of(id, text, origin, sources);
    }

    private static Source rule() {
        return new Source(SourceKind.RULE, "unea-5-12", "http://127.0.0.1:8083/v1/processes/unea-5-12/support-rule?version=1",
                "Support rule, version 1");
    }

    private static Source statement(int n) {
        return new Source(SourceKind.STATEMENT, new UUID(1, n).toString(),
                "http://127.0.0.1:8082/v1/statements/" + new UUID(1, n),
                "Statement " + n + " of Côte d’Ivoire, plenary, 7 September 2023");
    }
}
