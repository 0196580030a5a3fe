package org.unep.consultations.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.PGProperty;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Hears from the database which speakers' lists have changed, whichever instance changed them: on one connection of its own,
 * which no pool has, for one that listens cannot be lent. When the connection is lost it is made anew, and all lists that
 * are watched here are sent again, for what was told meanwhile is lost.
 */
@ApplicationScoped
public class HearingOfChanges {

    /** What the connection is called in {@code pg_stat_activity}. */
    static final String NAME = "speakers-lists";

    private static final Logger LOG = Logger.getLogger(HearingOfChanges.class);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int ANSWER_SECONDS = 5;

    private final WatchingSpeakers watching;
    private final String url;
    private final Properties properties = new Properties();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Connection connection;

    HearingOfChanges(WatchingSpeakers watching, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.watching = watching;
        this.url = url;
        user.ifPresent(name -> PGProperty.USER.set(properties, name));
        password.ifPresent(word -> PGProperty.PASSWORD.set(properties, word));
        PGProperty.APPLICATION_NAME.set(properties, NAME);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    }

    void start(@Observes StartupEvent started) {
        Thread thread = new Thread(this::run, NAME);
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent ended) throws SQLException {
        stopped.countDown();
        Connection open = connection;
        if (open != null) {
            open.abort(Runnable::run); // whoever waits on it is not interrupted otherwise
        }
    }

    private void run() {
        Duration wait = SHORTEST_WAIT;
        while (!isStopped(Duration.ZERO)) {
            try (Connection open = new Driver().connect(url, properties); var sql = open.createStatement()) {
                connection = open;
                sql.execute("listen " + SpeakersLists.CHANNEL);
                wait = SHORTEST_WAIT;
                watching.anythingMayHaveChanged();
                hear(open);
            } catch (SQLException | RuntimeException e) {
                if (!isStopped(wait)) {
                    LOG.warnf("Changes of speakers' lists are not heard of at the moment: %s", e);
                }
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            }
        }
    }

    private void hear(Connection open) throws SQLException {
        var notices = open.unwrap(PGConnection.class);
        while (!isStopped(Duration.ZERO)) {
            PGNotification[] heard = notices.getNotifications(PATIENCE_MILLIS);
            if (heard == null || heard.length == 0) {
                requireAlive(open);
            } else {
                Arrays.stream(heard).map(PGNotification::getParameter).distinct().map(UUID::fromString)
                        .forEach(watching::changed);
            }
        }
    }

    // a peer that is gone without a word says nothing, as one does where nothing changes
    private static void requireAlive(Connection open) throws SQLException {
        if (!open.isValid(ANSWER_SECONDS)) {
            throw new SQLException("The database does not answer.");
        }
    }

    private boolean isStopped(Duration wait) {
        try {
            return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
