package org.unep.summary.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.Problem;
import org.unep.summary.published.Publication;
import org.unep.summary.published.PublishedVersions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The support rules of the processes: every version is kept, the latest is in force. */
@ApplicationScoped
public class SupportRules {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final PublishedVersions versions;
    private final ObjectMapper json;
    private final Publication<RuleView> rules;

    SupportRules(PublishedVersions versions, ObjectMapper json) {
        this.versions = versions;
        this.json = json;
        // a version of before there were weights is read with the suite's
        this.rules = new Publication<>("support_rule", List.of("levels", "priorities"),
                new RuleView(PublishedVersions.FIRST, versions.packaged("/default-support-rule.json"), Weights.DEFAULT.json()),
                (version, parts) -> new RuleView(version, parts.get(0),
                        parts.get(1) == null ? Weights.DEFAULT.json() : parts.get(1)),
                rule -> List.of(rule.levels(), rule.read().weights().json()),
                (process, rule, at) -> new SupportRulePublished(process, rule.version(), rule.levels(), rule.priorities(), at));
    }

    /** The rule in force: the suite's default, as version 1, where the process has published none. */
    public SupportRule inForce(String process) {
        return published(process).read();
    }

    /** The rule in force as it was published. */
    public RuleView published(String process) {
        return versions.inForce(rules, process);
    }

    /**
     * The rule that a request names.
     *
     * @param asked the number of a version, or a candidate as JSON, which is read and not published; the rule in force where
     *        there is none
     * @throws Problem 400 {@code invalid-support-rule}, with pointers into the candidate
     */
    public SupportRule asked(String process, @Nullable String asked) {
        if (asked == null) {
            return inForce(process);
        }
        if (!NUMBER.matcher(asked).matches()) {
            return candidate(asked);
        }
        return version(process, Integer.parseInt(asked)).orElseThrow(() -> SummaryProblem.INVALID_SUPPORT_RULE
                .at("?rule", "The support rule of '" + process + "' has no version " + asked + ".")).read();
    }

    private SupportRule candidate(String text) {
        try {
            RuleView rule = json.readValue(text, RuleView.class);
            return rule == null || rule.levels() == null
                    ? RuleReader.read(SupportRule.CANDIDATE, MissingNode.getInstance())
                    : RuleReader.read(SupportRule.CANDIDATE, rule.levels(), rule.priorities());
        } catch (UnrecognizedPropertyException unknown) {
            throw SummaryProblem.INVALID_SUPPORT_RULE.at("/" + unknown.getPropertyName(),
                    "there is no field '" + unknown.getPropertyName() + "' here; known are " + unknown.getKnownPropertyIds());
        } catch (JsonProcessingException noRule) {
            throw SummaryProblem.INVALID_SUPPORT_RULE.at("?rule",
                    "This is neither the number of a version nor a rule as JSON, such as {\"levels\":[...]}.");
        }
    }

    /** The versions behind the one given, oldest first; the suite's default is the first of them. */
    List<RuleVersionView> versions(String process, int after, int limit) {
        return versions.list(rules, process, after, limit).stream()
                .map(v -> RuleVersionView.of(v.version(), v.publishedAt())).toList();
    }

    /** A version as it was published; version 1 is always the suite's default, for a process's own count from 2. */
    Optional<RuleView> version(String process, int version) {
        return versions.version(rules, process, version);
    }

    /**
     * Publishes the next version; publishing the rule in force once more changes nothing.
     *
     * @throws Problem {@code invalid-support-rule}, with a JSON Pointer to each wrong node
     */
    RuleView publish(String process, RuleView rule, String by) {
        rule.read();
        return versions.publish(rules, process, rule, by);
    }
}
