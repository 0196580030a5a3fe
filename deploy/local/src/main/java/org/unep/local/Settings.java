package org.unep.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.unep.embedded.Ports;

/**
 * Where a suite runs.
 *
 * @param root root of the repository
 * @param directory where data, logs and tokens are kept
 * @param ports the port of each endpoint, all on loopback
 * @param fresh whether earlier data is deleted first
 */
public record Settings(Path root, Path directory, Map<Endpoint, Integer> ports, boolean fresh) {

    /**
     * What the system properties say: {@code -Dproposals.port=8091}, {@code -Dfresh}, and for tests
     * {@code -Dsuite.directory}.
     *
     * @throws Refusal where a port is not one, or is given twice
     */
    public static Settings ofSystemProperties() {
        Path root = Path.of(System.getProperty("suite.root", ".")).toAbsolutePath().normalize();
        Path directory = root.resolve(System.getProperty("suite.directory", "deploy/local/run"));
        Map<Endpoint, Integer> ports = new EnumMap<>(Endpoint.class);
        Map<Integer, Endpoint> owners = new HashMap<>();
        for (Endpoint endpoint : Endpoint.values()) {
            int port = port(endpoint);
            Endpoint other = owners.putIfAbsent(port, endpoint);
            if (other != null) {
                throw new Refusal("-D%s and -D%s both say port %d; give one of them another.".formatted(other.property(),
                        endpoint.property(), port));
            }
            ports.put(endpoint, port);
        }
        String fresh = System.getProperty("fresh", "false");
        return new Settings(root, directory, ports, !fresh.equals("false"));
    }

    /** Free ports, for tests. */
    public static Settings onFreePorts(Path root, Path directory) {
        Map<Endpoint, Integer> ports = new EnumMap<>(Endpoint.class);
        Arrays.stream(Endpoint.values()).forEach(endpoint -> {
            int port = Ports.free();
            while (ports.containsValue(port)) {
                port = Ports.free();
            }
            ports.put(endpoint, port);
        });
        return new Settings(root, directory.toAbsolutePath(), ports, true);
    }

    /** The port of an endpoint. */
    public int portOf(Endpoint endpoint) {
        return ports.get(endpoint);
    }

    /** The HTTP address of an endpoint. */
    public URI uri(Endpoint endpoint) {
        return URI.create("http://127.0.0.1:" + ports.get(endpoint));
    }

    private static int port(Endpoint endpoint) {
        String given = System.getProperty(endpoint.property(), Integer.toString(endpoint.usualPort()));
        try {
            int port = Integer.parseInt(given.trim());
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Refusal("-D%s=%s is not a port; give a number from 1 to 65535.".formatted(endpoint.property(), given));
    }
}
