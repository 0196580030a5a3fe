package org.unep.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;

import com.sun.management.OperatingSystemMXBean;

/**
 * What the figures were taken on.
 *
 * @param date in UTC
 * @param cores processors, shared by the servers and by what asks them
 * @param memoryGigabytes of the machine
 */
record Environment(String date, int cores, long memoryGigabytes, String os, String jvm, String postgres) {

    static Environment of(Servers servers) {
        var os = (OperatingSystemMXBean) ManagementFactory
                .getOperatingSystemMXBean();
        return new Environment(LocalDate.now(ZoneOffset.UTC).toString(), os.getAvailableProcessors(),
                Math.round(os.getTotalMemorySize() / 1e9), System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                servers.proposals().database().ask("show server_version").get(0));
    }

    String line() {
        return "%s; %d cores, %d GB, %s; %s; PostgreSQL %s, durable commits".formatted(date, cores, memoryGigabytes, os, jvm,
                postgres);
    }
}
