package org.unep.chassis.problem;

import java.util.List;
import java.util.stream.Collectors;

/** The pages of problem types as people see them. */
final class ProblemHtml {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem;
                color: #1a1a1a; background: #fff }
            code { font-family: ui-monospace, monospace; background: #f1f1f1; padding: 0 .2em }
            dt { margin-top: 1rem; font-weight: bold }
            dd { margin: 0 }
            a { color: #00528a }
            @media (prefers-color-scheme: dark) { body { color: #e8e8e8; background: #1a1a1a }
                code { background: #333 } a { color: #7cc4ff } }
            </style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            %2$s
            </main>
            </body>
            </html>
            """;

    private ProblemHtml() {
    }

    static String page(ProblemPages.Page type) {
        return FRAME.formatted(escaped(type.title()), """
                <p>%s</p>
                <dl>
                <dt>Type</dt><dd><code>%s</code></dd>
                <dt>HTTP status</dt><dd>%s</dd>
                </dl>
                <p><a href="/problems">All problem types of this service</a></p>""".formatted(marked(type.explanation()),
                escaped(type.type()), type.status()));
    }

    static String list(List<ProblemPages.Page> types) {
        return FRAME.formatted("Problem types of this service", types.stream()
                .map(t -> "<dt><a href=\"%1$s\"><code>%1$s</code></a> (%2$s)</dt><dd>%3$s</dd>".formatted(escaped(t.type()),
                        t.status(), escaped(t.title())))
                .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>")));
    }

    // explanations mark what is code as Markdown does
    private static String marked(String text) {
        return escaped(text).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
