package org.unep.proposals.proposal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.text.PublicText;
import org.unep.chassis.text.Slug;

/**
 * What a proposal says, in which language it was written, how it is sorted, and what it refers to.
 *
 * @param title by BCP 47 tag, at most 1,000 characters each
 * @param text by BCP 47 tag, at most 100,000 characters each
 * @param sourceLanguage the language of the text that it was written in; all others are translations
 * @param translations how far each translation can be relied on; one that is not named is unofficial
 * @param cluster code of the process's cluster, null where it is in none
 * @param topics codes of the process's topics
 * @param facets codes by facet, such as the stages of the life cycle that the proposal is about
 * @param related instruments and documents that it refers to
 * @param sdgTargets IRIs of targets of the Sustainable Development Goals
 */
@Embeddable
@Schema(description = "What a proposal says, in which language it was written, how it is sorted, and what it refers to.")
public record Wording(
        @Schema(description = Wording.TITLE) @JdbcTypeCode(SqlTypes.JSON) @NotNull @PublicText(max = 1_000) Map<String, String> title,
        @Schema(description = Wording.TEXT) @JdbcTypeCode(SqlTypes.JSON) @NotNull @PublicText Map<String, String> text,
        @Schema(description = Wording.SOURCE_LANGUAGE, examples = "en") @Column(name = "source_language") @Size(max = 35) @Nullable String sourceLanguage,
        @Schema(description = Wording.TRANSLATIONS) @JdbcTypeCode(SqlTypes.JSON) @Nullable Map<String, @NotNull Translation> translations,
        @Schema(description = Wording.CLUSTER, examples = "policies-and-tools") @Slug @Nullable String cluster,
        @Schema(description = Wording.TOPICS) @Size(max = 50) @Nullable List<@NotNull @Slug String> topics,
        @Schema(description = Wording.FACETS) @JdbcTypeCode(SqlTypes.JSON) @Size(max = 20) @Nullable Map<@Slug String, @NotNull @Size(min = 1, max = 50) List<@NotNull @Slug String>> facets,
        @Schema(description = Wording.RELATED) @JdbcTypeCode(SqlTypes.JSON) @Size(max = 50) @Nullable List<@NotNull @Valid RelatedDocument> related,
        @Schema(description = Wording.SDG_TARGETS, examples = "http://metadata.un.org/sdg/12.2") @Column(name = "sdg_targets") @Size(max = 50) @Nullable List<@NotNull @Pattern(regexp = Wording.SDG_TARGET, message = "must be the IRI of a target, such as http://metadata.un.org/sdg/12.2") String> sdgTargets) {

    static final String TITLE = "Title by BCP 47 tag, at most 1,000 characters each.";
    static final String TEXT = "Text by BCP 47 tag, at most 100,000 characters each.";
    static final String SOURCE_LANGUAGE = "Language that the text was written in; one of those of `text`. Where it is missing, the first of them.";
    static final String TRANSLATIONS = "How far each translation can be relied on, by language; one that is not named is UNOFFICIAL.";
    static final String CLUSTER = "Code of a cluster of the process; missing where it is in none.";
    static final String TOPICS = "Codes of topics, at most 50; of the process's taxonomy `topics` where it has one.";
    static final String FACETS = "Codes by facet, such as `life-cycle-stage`; of the process's taxonomy of that code where it has one.";
    static final String RELATED = "Instruments and documents that it refers to, at most 50.";
    static final String SDG_TARGETS = "IRIs of targets of the Sustainable Development Goals.";
    static final String SDG_TARGET = "http://metadata\\.un\\.org/sdg/([1-9]|1[0-7])\\.([1-9][0-9]?|[a-d])";

    /** Fills in what may be missing. */
    public Wording {
        sourceLanguage = sourceLanguage == null && text != null && !text.isEmpty() ? text.keySet().iterator().next()
                : sourceLanguage;
        translations = translations == null ? Map.of() : translations;
        topics = topics == null ? List.of() : topics.stream().distinct().toList();
        facets = facets == null ? Map.of() : facets;
        related = related == null ? List.of() : related;
        sdgTargets = sdgTargets == null ? List.of() : sdgTargets.stream().distinct().toList();
    }

    /** Nothing but a title and a text. */
    public Wording(Map<String, String> title, Map<String, String> text, @Nullable String cluster) {
        this(title, text, null, null, cluster, null, null, null, null);
    }

    /**
     * Refuses a source language without a text, a status of a translation that is none, and a document that cannot be found.
     *
     * @param at pointer to the place of this in the request, empty for its root
     */
    public Wording require(String at) {
        if (!text.containsKey(sourceLanguage)) {
            throw CommonProblem.INVALID_REQUEST.at(at + "/sourceLanguage",
                    "There is no text in '" + sourceLanguage + "', only in " + text.keySet() + ".");
        }
        Set<String> languages = languages();
        for (String language : translations.keySet()) {
            if (language.equals(sourceLanguage) || !languages.contains(language)) {
                throw CommonProblem.INVALID_REQUEST.at(at + "/translations/" + language,
                        "There is no translation into '" + language + "'; the proposal was written in '" + sourceLanguage
                                + "' and is there in " + languages + ".");
            }
        }
        for (int i = 0; i < related.size(); i++) {
            related.get(i).require(at + "/related/" + i);
        }
        return this;
    }

    /** Every language that the title or the text is in. */
    public Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>(text.keySet());
        languages.addAll(title.keySet());
        return languages;
    }

    /** Whether the other says the same, whatever else differs. */
    boolean saysTheSameAs(Wording other) {
        return title.equals(other.title) && text.equals(other.text) && sourceLanguage.equals(other.sourceLanguage)
                && translations.equals(other.translations);
    }

    /** The same, with the status that translations have that did not follow a change of the source language. */
    Wording after(Wording before, Set<String> confirmed) {
        if (saysTheSameIn(sourceLanguage, before)) {
            return this;
        }
        Map<String, Translation> now = new LinkedHashMap<>(translations);
        now.replaceAll((language, status) -> !confirmed.contains(language) && saysTheSameIn(language, before)
                ? Translation.UNOFFICIAL
                : status);
        return new Wording(title, text, sourceLanguage, now, cluster, topics, facets, related, sdgTargets);
    }

    private boolean saysTheSameIn(@Nullable String language, Wording other) {
        return Objects.equals(title.get(language), other.title.get(language))
                && Objects.equals(text.get(language), other.text.get(language));
    }

    /** The same proposal in other words. */
    Wording in(Map<String, String> newTitle, Map<String, String> newText) {
        return new Wording(newTitle, newText, sourceLanguage, translations, cluster, topics, facets, related, sdgTargets);
    }
}
