package org.unep.summary.document;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Prepares an edition for the formats in which it is printed: with the corrigenda that were issued to it since. */
@ApplicationScoped
class PrintingEditions {

    private final Corrigenda corrigenda;
    private final Editions editions;
    private final ObjectMapper json;

    PrintingEditions(Corrigenda corrigenda, Editions editions, ObjectMapper json) {
        this.corrigenda = corrigenda;
        this.editions = editions;
        this.json = json;
    }

    PrintedSummary of(Edition edition) {
        return PrintedSummary.of(edition, json,
                corrigenda.of(edition.summary(), edition.number()).stream().map(c -> c.notice(edition.language())).toList(),
                editions.languages(edition.summary(), edition.number()).orElseThrow().languages());
    }
}
