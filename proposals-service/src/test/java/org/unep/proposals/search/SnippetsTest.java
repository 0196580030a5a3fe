package org.unep.proposals.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

class SnippetsTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2, 19, 20, 21, 78, 79, 80, 81, 200 })
    void excerptCutsThroughNoCharacterAndNoMark(int before) throws Exception {
        String html = text("𠮷".repeat(before) + "沙土观测" + "𠮷".repeat(100), "沙土观测").html();
        assertTrue(html.contains("<mark>沙土观测</mark>"), html);
        assertTrue(html.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE), html);
        assertEquals(before > 10, html.startsWith("… "), html);
    }

    @Test
    void markThatIsCutIsClosed() throws Exception {
        String html = text("沙".repeat(300), "沙".repeat(150)).html();
        assertTrue(html.startsWith("<mark>沙") && html.endsWith("沙</mark> …"), html);
    }

    @Test
    void whatIsExcludedIsNotMarked() throws Exception {
        assertEquals("全球<mark>沙土</mark>矿产", text("全球沙土矿产", "-矿产 '沙土'").html());
    }

    @Test
    void whereNothingWasMarkedThereIsNoSnippet() throws Exception {
        assertEquals(List.of(), Snippets.of(marked("en", true, "Nothing"), "sand", json));
        assertEquals(List.of(), Snippets.of(null, "sand", json));
    }

    private Snippet text(String text, String q) throws Exception {
        return Snippets.of(marked("zh", false, text), q, json).get(0);
    }

    private String marked(String language, boolean spaced, String text) throws Exception {
        return json.writeValueAsString(List.of(Map.of("language", language, "spaced", spaced, "text", text)));
    }
}
