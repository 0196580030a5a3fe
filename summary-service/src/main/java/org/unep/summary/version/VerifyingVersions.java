package org.unep.summary.version;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.erdtman.jcs.JsonCanonicalizer;
import org.unep.summary.document.Edition;
import org.unep.summary.document.Editions;
import org.unep.summary.proceedings.Addresses;
import org.unep.summary.version.Verification.Checked;

/** Holds the stored text of a version against the hashes that are told of it. */
@ApplicationScoped
class VerifyingVersions {

    private final Editions editions;
    private final Versions versions;
    private final Addresses addresses;

    VerifyingVersions(Editions editions, Versions versions, Addresses addresses) {
        this.editions = editions;
        this.versions = versions;
        this.addresses = addresses;
    }

    Verification verify(UUID summary, int number) {
        SummaryVersion version = versions.one(summary, number);
        List<Checked> checked = editions.languages(summary, number).orElseThrow().languages().stream()
                .map(language -> checked(editions.edition(summary, number, language).orElseThrow())).toList();
        return new Verification(summary, number, version.status(), checked.stream().allMatch(Checked::matches), checked);
    }

    private Checked checked(Edition edition) {
        String canonical = canonical(edition.json());
        String hash = Edition.hash(canonical);
        boolean same = canonical.equals(edition.json());
        return new Checked(edition.language(), edition.sha256(), hash, same, same && hash.equals(edition.sha256()),
                "curl -s -H 'Accept: application/json' '%s?language=%s' | sha256sum".formatted(
                        addresses.version(edition.summary(), edition.number()), edition.language()));
    }

    private static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException noJson) {
            return "";
        }
    }
}
