package org.unep.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code mvn -Prun}: starts the suite, plays the process in, shows what came of it, and stays up until Ctrl-C. */
public final class LocalRun {

    private final Settings settings;
    private final Steps steps;
    private final Instant begun = Instant.now();

    private LocalRun(Settings settings, Steps steps) {
        this.settings = settings;
        this.steps = steps;
    }

    /** Takes system properties only; see {@link Settings#ofSystemProperties()}. */
    public static void main(String[] args) {
        Steps steps = Steps.onConsole();
        try {
            new LocalRun(Settings.ofSystemProperties(), steps).run();
        } catch (Refusal refused) {
            steps.say(refused.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() throws InterruptedException {
        try (RunLock lock = RunLock.take(settings.directory(), whereabouts())) {
            new Leftovers(settings.directory()).stop(steps::say);
            if (settings.fresh()) {
                Snapshot.clear(settings.directory(), RunLock.FILES);
            }
            try (Suite suite = new Suite(settings, steps)) {
                var stop = new Thread(() -> stop(suite));
                Runtime.getRuntime().addShutdownHook(stop);
                present(suite.start());
                watch(suite);
                new CountDownLatch(1).await();
            }
        }
    }

    private void present(Suite suite) {
        var api = Api.of(suite::uri);
        new TokenFiles(suite.tokens(), settings.directory().resolve("tokens")).write(GimmData.governments(),
                GimmData.observers());
        new GimmPlay(api, suite.tokens(), steps).playUnlessThere();
        steps.say("");
        SupportTable.of(api.get(Context.SUMMARY, "/v1/processes/" + GimmData.process() + "/support")).forEach(steps::say);
        Directions.of(suite, api, GimmData.process()).forEach(steps::say);
        steps.say("Up after %.1f s. Ctrl-C stops everything; the data stays.".formatted(
                Duration.between(begun, Instant.now()).toMillis() / 1e3));
    }

    private void watch(Suite suite) {
        for (Context context : Context.values()) {
            suite.service(context).process().onExit().thenAccept(ended -> {
                if (suite.isOpen()) {
                    steps.say("%s has ended with exit code %d; its log is in %s".formatted(context.service(),
                            ended.exitValue(), settings.directory().resolve("logs")));
                }
            });
        }
    }

    private void stop(Suite suite) {
        if (suite.isOpen()) {
            steps.say("");
            steps.step("All stopped", suite::close);
        }
    }

    private String whereabouts() {
        return List.of(Context.values()).stream().map(c -> c.service() + " at " + settings.uri(c.http()))
                .reduce((one, other) -> one + ", " + other).orElseThrow();
    }
}
