package org.unep.summary.version;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.unep.summary.document.SummaryDocument;
import org.unep.summary.document.SummaryDocument.Section;
import org.unep.summary.document.SummaryDocument.Sentence;

/**
 * The places in a text. A place has a key that stays the same where a proposal gets another number or moves to another
 * cluster, although its id then becomes another.
 */
final class Places {

    /** A sentence where it stands. */
    record Placed(Sentence sentence, String section) {
    }

    /** What the parts about all proposals call one of them: by its number, or by its id where it has none. */
    private static final Pattern OF_PROPOSAL = Pattern.compile("(?<=^(?:low-hanging-fruit|divergence|next-steps)\\.)"
            + "((?:|breakouts-|alone-)proposal-|forwarded-|follow-up-)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d+)(?![^.-])");

    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Map<String, Placed> sentences = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, UUID> proposals = new HashMap<>();

    private Places() {
    }

    static Places of(SummaryDocument document) {
        var places = new Places();
        document.sections().forEach(places::findProposals);
        document.sections().forEach(section -> places.add(section, "", ""));
        return places;
    }

    // the id of its section ends with what the other parts call it
    private void findProposals(Section section) {
        if (section.support() != null) {
            proposals.put(section.id().substring(section.id().lastIndexOf('.') + 1), section.support().proposal());
        }
        section.sections().forEach(this::findProposals);
    }

    // what belongs to a proposal has ids that begin with that of the proposal's section
    private void add(Section section, String root, String rootKey) {
        boolean proposal = section.support() != null;
        String from = proposal ? section.id() : root;
        String to = proposal ? "proposal:" + section.support().proposal() : rootKey;
        sections.put(section.id(), section);
        name(section.id(), from, to);
        section.sentences().forEach(sentence -> {
            sentences.put(sentence.id(), new Placed(sentence, section.id()));
            name(sentence.id(), from, to);
            if (sentence.replaced() != null) {
                keys.put(sentence.replaced().id(), key(sentence.replaced().id(), from, to));
            }
        });
        section.sections().forEach(inner -> add(inner, from, to));
    }

    private void name(String id, String root, String rootKey) {
        String key = key(id, root, rootKey);
        keys.put(id, key);
        ids.put(key, id);
    }

    private String key(String id, String root, String rootKey) {
        return !root.isEmpty() && (id.equals(root) || id.startsWith(root + ".")) ? rootKey + id.substring(root.length())
                : OF_PROPOSAL.matcher(id).replaceFirst(
                        named -> named.group(1) + Objects.toString(proposals.get(named.group(2)), named.group(2)));
    }

    /** All sections, in the order in which they are read, by id. */
    Map<String, Section> sections() {
        return sections;
    }

    /** All sentences, in the order in which they are read, by id. */
    Map<String, Placed> sentences() {
        return sentences;
    }

    @Nullable
    Placed sentence(String id) {
        return sentences.get(id);
    }

    /** Whether something can stand in the section: also in the closing one, which is there when it is needed. */
    boolean hasSection(String id) {
        return sections.containsKey(id) || id.equals(LaidOver.CLOSING);
    }

    String key(String id) {
        return keys.getOrDefault(id, id);
    }

    /** What a place of another text is called here; null where there is no such place. */
    @Nullable
    String here(String id, Places there) {
        return ids.get(there.key(id));
    }

    /** All sections by their keys, in the order in which they are read. */
    Map<String, Section> sectionsByKey() {
        Map<String, Section> byKey = new LinkedHashMap<>();
        sections.forEach((id, section) -> byKey.put(key(id), section));
        return byKey;
    }

    /** All sentences by their keys, in the order in which they are read; what stands in the place of another has its key. */
    Map<String, Placed> sentencesByKey() {
        Map<String, Placed> byKey = new LinkedHashMap<>();
        sentences.forEach((id, placed) -> byKey
                .put(key(placed.sentence().replaced() == null ? id : placed.sentence().replaced().id()), placed));
        return byKey;
    }
}
