package org.unep.bench;

/** One thing that is measured, on both sides, in turn. */
interface Benchmark {

    /** What is measured, in a few words. */
    String name();

    /** Measures. */
    Outcome run(Servers servers, Scale scale);
}
