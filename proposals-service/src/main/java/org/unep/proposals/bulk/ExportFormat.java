package org.unep.proposals.bulk;

import jakarta.ws.rs.core.MediaType;

/** In what form proposals are exported. */
enum ExportFormat {

    NDJSON(ExportFormat.NDJSON_TYPE, "ndjson"),
    CSV(ExportFormat.CSV_TYPE, "csv"),
    JSONLD(ExportFormat.JSONLD_TYPE, "jsonld");

    static final String NDJSON_TYPE = "application/x-ndjson";
    static final String CSV_TYPE = "text/csv";
    static final String JSONLD_TYPE = "application/ld+json";

    private final String type;
    private final String extension;

    ExportFormat(String type, String extension) {
        this.type = type;
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    boolean isCompatible(MediaType accepted) {
        return MediaType.valueOf(type).isCompatible(accepted);
    }

    /** The media type as it is answered; text says its encoding. */
    String contentType() {
        return this == CSV ? type + ";charset=UTF-8;header=present" : type;
    }
}
