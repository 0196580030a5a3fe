package org.unep.summary.readmodel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.unep.chassis.events.Received;

/**
 * The read model that a rebuild folds into: the same tables, in the schema {@code rebuild}. Statements name tables without a
 * schema, so the search path of a transaction chooses the model.
 */
@ApplicationScoped
class SecondModel {

    /** Shorter than PostgreSQL takes to look for a deadlock: this gives way, never a reader. */
    private static final String LOCK_TIMEOUT = "300ms";
    private static final Duration OLDER_READERS = Duration.ofSeconds(1);

    private final Session entities;
    private final Folding folding;
    private final Rebuilds rebuilds;

    SecondModel(Session entities, Folding folding, Rebuilds rebuilds) {
        this.entities = entities;
        this.folding = folding;
        this.rebuilds = rebuilds;
    }

    /** Makes the tables, empty, in place of those that one before may have left. */
    @Transactional
    void create(UUID rebuild) {
        oneAtATime();
        rebuilds.requireRunning(rebuild);
        run("drop schema if exists rebuild cascade");
        run("create schema rebuild");
        ReadModelTables.FOLDED.forEach(
                table -> run("create table rebuild.%1$s (like public.%1$s including all excluding indexes)".formatted(table)));
        definitions().forEach(this::run);
    }

    // by definition and not by `like`, which would call them otherwise than the migrations do, and knows nothing of grants
    private List<String> definitions() {
        return entities
                .createNativeQuery(
                        """
                                with folded as (select oid, relname, relowner, relacl from pg_class
                                                where relnamespace = 'public'::regnamespace and relname in (:tables))
                                select format('alter table rebuild.%I add constraint %I %s', relname, conname, pg_get_constraintdef(c.oid))
                                from folded f join pg_constraint c on c.conrelid = f.oid where contype in ('p', 'u', 'x')
                                union all
                                select replace(pg_get_indexdef(indexrelid), format(' ON public.%I ', relname), format(' ON rebuild.%I ', relname))
                                from folded f join pg_index i on i.indrelid = f.oid
                                where not exists (select 1 from pg_constraint c where c.conindid = indexrelid and c.conrelid = f.oid)
                                union all
                                select format('grant %s on rebuild.%I to %s', privilege_type, relname,
                                              case grantee when 0 then 'public' else grantee::regrole::text end)
                                from folded cross join lateral aclexplode(relacl) where grantee <> relowner""",
                        String.class)
                .setParameterList("tables", ReadModelTables.FOLDED).getResultList();
    }

    /** Folds into it; in a transaction of its own, which the one that swaps must find committed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fold(UUID rebuild, List<Received<Seen>> events) {
        rebuilds.requireRunning(rebuild);
        run("set local search_path to rebuild, public");
        folding.takeIn(events, Watermark.of(events));
    }

    /** Lets the planner know the tables before anybody reads them. */
    @Transactional
    void analyze() {
        ReadModelTables.FOLDED.forEach(table -> run("analyze rebuild." + table));
    }

    /**
     * Puts it in the place of the one that serves. All of its rows are committed before. So a reader sees the one model or the
     * other: it holds what it has begun to read until it ends, and whoever may not see all rows is waited for.
     *
     * @throws RuntimeException where readers are in the way: then nothing has changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void swap() {
        awaitOlderReaders();
        run("set local lock_timeout to '" + LOCK_TIMEOUT + "'");
        run("lock table " + ReadModelTables.FOLDED.stream().map("public."::concat).collect(Collectors.joining(", "))
                + " in access exclusive mode");
        run("drop table " + ReadModelTables.FOLDED.stream().map("public."::concat).collect(Collectors.joining(", ")));
        ReadModelTables.FOLDED.forEach(table -> run("alter table rebuild." + table + " set schema public"));
        run("drop schema rebuild");
    }

    // A transaction that keeps one snapshot would not see what was committed behind it, and it may not have touched a table yet.
    // Who waits for a lock to fold has a snapshot too, but takes another when it goes on.
    private void awaitOlderReaders() {
        Instant rowsCommitted = entities.createNativeQuery("select clock_timestamp()", Instant.class).getSingleResult();
        long end = System.nanoTime() + OLDER_READERS.toNanos();
        while (olderReaders(rowsCommitted) > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "Somebody has been reading for longer than " + OLDER_READERS.toSeconds() + " s");
            }
            run("select pg_sleep(0.01)");
        }
    }

    private long olderReaders(Instant than) {
        run("select pg_stat_clear_snapshot()");
        return entities.createNativeQuery("""
                select count(*) from pg_stat_activity
                where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
                  and backend_xmin is not null and xact_start <= :than
                  and (wait_event_type, wait_event) is distinct from ('Lock', 'advisory')""", Long.class)
                .setParameter("than", than).getSingleResult();
    }

    /** Takes it away, unless a rebuild runs that uses it. */
    @Transactional
    void drop() {
        oneAtATime();
        if (!rebuilds.anyRuns()) {
            run("drop schema if exists rebuild cascade");
        }
    }

    private void oneAtATime() {
        run("select 1 from pg_advisory_xact_lock(7306)");
    }

    private void run(String sql) {
        var query = entities.createNativeQuery(sql, Object.class);
        if (sql.startsWith("select")) {
            query.getResultList();
        } else {
            query.executeUpdate();
        }
    }
}
