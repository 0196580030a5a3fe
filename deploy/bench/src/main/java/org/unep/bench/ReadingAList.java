package org.unep.bench;

import java.net.URI;
import java.util.function.Supplier;

import org.unep.bench.Load.Request;

/** The first 50 proposals of a process that are in a state and in a cluster, by the public. */
final class ReadingAList implements Benchmark {

    @Override
    public String name() {
        return "read a filtered list (50)";
    }

    @Override
    public Outcome run(Servers servers, Scale scale) {
        return Contest.run(name(), servers, scale, list(servers.proposals().uri()), list(servers.baselineUri()));
    }

    private static Supplier<Request> list(URI server) {
        Request request = Request.get(server, "/v1/proposals?process=" + Seed.PROCESS + "&status=TABLED&cluster=tools");
        return () -> request;
    }
}
