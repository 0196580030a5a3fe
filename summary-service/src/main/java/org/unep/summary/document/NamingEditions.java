package org.unep.summary.document;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.unep.summary.document.SummaryView.VersionView;
import org.unep.summary.document.akn.Identified;
import org.unep.summary.proceedings.Addresses;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What an edition is called: as a file, by its address, and by the Akoma Ntoso naming convention. */
@ApplicationScoped
class NamingEditions {

    private final Summaries summaries;
    private final Addresses addresses;
    private final ObjectMapper json;

    NamingEditions(Summaries summaries, Addresses addresses, ObjectMapper json) {
        this.summaries = summaries;
        this.addresses = addresses;
        this.json = json;
    }

    /** Name of the file, such as {@code unea-5-12-summary-v1-fr.docx}. */
    String file(Edition edition, String ending) {
        return edition.process(json) + "-summary-v" + edition.number() + "-" + edition.language() + "." + ending;
    }

    /** Absolute address. */
    String address(Edition edition) {
        return addresses.edition(edition.summary(), edition.number(), edition.language());
    }

    /** Its names as a debate report; versions that came later change nothing of them. */
    Identified identified(Edition edition, PrintedSummary printed) {
        SummaryView summary = summaries.find(edition.summary()).orElseThrow();
        List<VersionView> versions = summary.versions().stream().filter(v -> v.number() <= edition.number()).toList();
        return new Identified(printed.document().process(), edition.language(), versions.get(versions.size() - 1).language(),
                summary.createdAt(),
                versions.stream().map(v -> new Identified.Version(v.number(), v.createdAt())).toList());
    }
}
