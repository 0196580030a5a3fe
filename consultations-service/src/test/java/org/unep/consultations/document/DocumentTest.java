package org.unep.consultations.document;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.consultations.document.Document.Kind;

/** Documents as others refer to them. */
class DocumentTest {

    @Test
    void isFoundByItsSymbolOrItsAddress() {
        assertDoesNotThrow(() -> Document.require("/documents",
                List.of(document("UNEP/EA.5/Res.12", null), document(null, "https://www.unep.org"))));
        Problem refused = assertThrows(Problem.class,
                () -> Document.require("/documents", List.of(document("A/1", null), document(null, null))));
        assertEquals(CommonProblem.INVALID_REQUEST, refused.kind());
        assertEquals(List.of("/documents/1"), refused.places().stream().map(Problem.At::pointer).toList());
    }

    @Test
    void isOfNoKnownKindWhereNothingIsSaid() {
        assertEquals(Kind.OTHER, document("A/1", null).kind());
    }

    private static Document document(@Nullable String symbol, @Nullable String url) {
        return new Document(symbol, null, url, null, null, null);
    }
}
