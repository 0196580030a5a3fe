package org.unep.bench;

import org.unep.bench.Load.Request;

/** {@code POST /v1/proposals}, by the secretariat; every draft is a durable transaction of its own. */
final class Creating implements Benchmark {

    @Override
    public String name() {
        return "create a proposal";
    }

    @Override
    public Outcome run(Servers servers, Scale scale) {
        String draft = servers.seed().draft();
        Request toService = Request.post(servers.proposals().uri(), "/v1/proposals", draft, servers.token());
        Request toBaseline = Request.post(servers.baselineUri(), "/v1/proposals", draft, null);
        return Contest.run(name(), servers, scale, () -> toService, () -> toBaseline);
    }
}
