package org.unep.consultations.feed;

import java.net.URI;
import java.net.URLConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.consultations.document.Document;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A document as InforMEA lists documents: its names of fields, and its words for their values (docs/adr/0008). */
@Schema(name = "InformeaDocument", description = "A document of a process or of its consultations, once per process and symbol, as InforMEA lists documents. What it makes mandatory is always there: id, treaty and title with its `en`. Of its other fields, `thumbnailUrl`, `displayOrder`, `country`, `authors`, `description`, `keywords` and `tags` have no counterpart here.")
record DocumentRecord(@Schema(description = "Version of the form.", examples = "2") int schemaVersion, UUID id,
        @Schema(description = "InforMEA's code of the treaty or process, as the service is set up.", examples = "unea") String treaty,
        @Schema(description = "Title by ISO 639-1 code. There is always `en`: where nobody wrote one, it repeats what there is, if need be the symbol.") Map<String, String> title,
        @Schema(description = "What it is, in small letters.", examples = "working document") List<String> types,
        @Schema(description = "Its symbol, if it has one.") List<Identifier> identifiers,
        @Schema(description = "Where it is found, by language.") List<File> files,
        @Schema(description = "The meetings that it is of; none for one of the process only.") List<Reference> referenceToEntities,
        @Schema(description = "Day on which it was published; null where it is not known.", nullable = true) @Nullable LocalDate published,
        @Schema(description = "Where it is found; where it has no address, what refers to it.") String url,
        @Schema(description = "When what is said of it last changed.") Instant updated,
        @Schema(description = "True where nothing refers to it any longer.") @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted) {

    /** A name that it has elsewhere. */
    @Schema(name = "InformeaIdentifier", description = "A name that a document has elsewhere.")
    record Identifier(@Schema(description = "Always `symbol`.") String name, String value) {
    }

    /** A file. */
    @Schema(name = "InformeaFile", description = "A file of a document.")
    record File(String url,
            @Schema(description = "By the ending of its name; `text/html` where it has none.") String mimeType,
            @Schema(description = "BCP 47 tag; `mul` where it is in several languages or nobody said.") String language) {

        private static File of(String url, @Nullable String language) {
            String name = url.replaceFirst("[?#].*", "");
            String type = URLConnection.guessContentTypeFromName(name);
            return new File(url, type == null ? OFFICE.getOrDefault(name.replaceFirst(".*\\.", ""), "text/html") : type,
                    language == null ? "mul" : language);
        }
    }

    /** What it belongs to. */
    @Schema(name = "InformeaReference", description = "What a document belongs to.")
    record Reference(@Schema(description = "Always `meeting`.") String type, @Schema(description = "Its id.") String refId) {
    }

    /** Types that Java does not know by the endings. */
    private static final Map<String, String> OFFICE = Map.of("docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "doc", "application/msword");

    static DocumentRecord of(ReferencedDocument d, String treaty, URI otherwise) {
        List<File> files = d.given().filter(g -> g.url() != null).map(g -> File.of(g.url(), g.language())).distinct()
                .toList();
        return new DocumentRecord(2, d.id(), treaty, title(d),
                d.given().map(g -> g.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')).distinct().toList(),
                d.given().map(Document::symbol).filter(Objects::nonNull).distinct().map(s -> new Identifier("symbol", s))
                        .toList(),
                files, d.meetings().stream().map(id -> new Reference("meeting", id)).toList(),
                d.given().map(Document::publishedOn).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null),
                files.isEmpty() ? otherwise.toString() : files.get(0).url(), d.updatedAt(), d.deleted());
    }

    private static Map<String, String> title(ReferencedDocument d) {
        Map<String, String> all = new HashMap<>();
        d.given().map(Document::title).filter(Objects::nonNull).forEach(title -> title.forEach(all::putIfAbsent));
        return Titles.forInformea(all.isEmpty() ? Map.of("en", d.key()) : all);
    }
}
