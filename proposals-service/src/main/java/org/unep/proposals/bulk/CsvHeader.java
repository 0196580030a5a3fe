package org.unep.proposals.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

/** The header of CSV: which columns a file has. */
final class CsvHeader {

    private final List<CsvColumn> columns = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable Problem problem;

    private CsvHeader() {
    }

    /**
     * The columns of those names.
     *
     * @throws Problem 400 naming every column that is unknown, there twice or missing
     */
    static List<CsvColumn> of(List<String> names, boolean processIsNamed) {
        var header = new CsvHeader();
        names.forEach(header::add);
        header.require(Column.TITLE);
        header.require(Column.TEXTS);
        if (!processIsNamed) {
            header.require(Column.PROCESS);
        }
        if (header.problem != null) {
            throw header.problem;
        }
        return header.columns;
    }

    private void add(String name) {
        Optional<CsvColumn> column = CsvColumn.named(name);
        if (column.isEmpty()) {
            wrong(name, "There is no column '%s'; known are %s.".formatted(name,
                    Arrays.stream(Column.values()).map(Column::title).toList()));
        } else if (!names.add(name)) {
            wrong(name, "The column '%s' is there twice.".formatted(name));
        } else {
            columns.add(column.get());
        }
    }

    private void require(Column needed) {
        if (columns.stream().noneMatch(c -> c.column() == needed)) {
            wrong(needed.title(), "The column '%s' is missing.".formatted(needed.title()));
        }
    }

    private void wrong(String name, String words) {
        problem = (problem == null ? CommonProblem.INVALID_REQUEST.because("The header is wrong: " + words) : problem)
                .at("/" + name.replace("~", "~0").replace("/", "~1"), words);
    }
}
