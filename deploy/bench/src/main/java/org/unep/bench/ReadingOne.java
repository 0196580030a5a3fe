package org.unep.bench;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

import org.unep.bench.Load.Request;

/** {@code GET /v1/proposals/{id}}, by the public, of all proposals in turn. */
final class ReadingOne implements Benchmark {

    @Override
    public String name() {
        return "read one proposal";
    }

    @Override
    public Outcome run(Servers servers, Scale scale) {
        List<String> ids = servers.seed().ids();
        return Contest.run(name(), servers, scale, each(servers.proposals().uri(), ids), each(servers.baselineUri(), ids));
    }

    private static Supplier<Request> each(URI server, List<String> ids) {
        return InTurn.of(ids.stream().map(id -> Request.get(server, "/v1/proposals/" + id)).toList());
    }
}
