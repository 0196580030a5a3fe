package org.unep.proposals.search;

import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.draft;
import static org.unep.proposals.Api.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.restassured.http.ContentType;

/** Lists of proposals as clients go through them. */
final class Lists {

    private Lists() {
    }

    /** A public proposal like the usual one but for some members. */
    static String submitted(String process, Map<String, ?> members) {
        Map<String, Object> draft = draft(process, "Title", Map.of());
        draft.putAll(members);
        String id = as("secretariat").contentType(ContentType.JSON).body(draft).post("/v1/proposals").then().statusCode(201)
                .extract().path("id");
        move(id, "submit").statusCode(200);
        return id;
    }

    static String submitted(String process, String language, String title, String text) {
        return submitted(process, Map.of("title", Map.of(language, title), "text", Map.of(language, text)));
    }

    /** All ids of the list, page by page, with something done after each page. */
    static List<String> walk(String list, Runnable afterEachPage) {
        var seen = new ArrayList<String>();
        String next = list;
        while (next != null) {
            var page = anybody().urlEncodingEnabled(false).get(next).then().statusCode(200).extract();
            seen.addAll(page.path("items.id"));
            next = page.path("next");
            afterEachPage.run();
        }
        return seen;
    }

    static List<String> walk(String list) {
        return walk(list, () -> {
        });
    }

    /** The ids that are found in the process. */
    static List<String> found(String process, String q, @Nullable String language) {
        var request = anybody().queryParam("process", process).queryParam("q", q);
        return (language == null ? request : request.queryParam("language", language)).get("/v1/proposals").then()
                .statusCode(200).extract().path("items.id");
    }
}
