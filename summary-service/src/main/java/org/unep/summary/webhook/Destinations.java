package org.unep.summary.webhook;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.unep.chassis.problem.CommonProblem;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;

/**
 * Which addresses may be called. Whoever makes a webhook makes this service call: it must not be led into the network that
 * it stands in. A name is resolved anew for each call, and the call goes to the address that was looked at.
 */
@ApplicationScoped
class Destinations {

    /**
     * What the IANA registries of special-purpose addresses keep from being reached globally, and multicast. IPv4 addresses
     * that are written as IPv6 are IPv4 addresses to Java.
     */
    private static final List<IpSubnetFilterRule> SPECIAL = Stream.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10",
            "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "::/96",
            "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16",
            "fc00::/7", "fe80::/9", "ff00::/8").map(Destinations::rule).toList();

    private final boolean privateToo;
    private final boolean plainToo;

    Destinations(@ConfigProperty(name = "suite.webhooks.private-addresses") boolean privateToo,
            @ConfigProperty(name = "suite.webhooks.plain-http") boolean plainToo) {
        this.privateToo = privateToo;
        this.plainToo = plainToo;
    }

    /** Refuses, with 400, what can be seen to be forbidden without asking for the name. */
    void require(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw CommonProblem.INVALID_REQUEST.at("/url", "is not an address: " + e.getMessage());
        }
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65_535) {
            throw CommonProblem.INVALID_REQUEST.at("/url", "must name a host, and a port from 1 to 65535 if any");
        }
        if (!plainToo && !"https".equals(uri.getScheme())) {
            throw CommonProblem.INVALID_REQUEST.at("/url", "must begin with https://");
        }
        if (isLiteral(uri.getHost()) && Stream.of(resolved(uri.getHost())).noneMatch(this::mayBeCalled)) {
            throw CommonProblem.INVALID_REQUEST.at("/url", "must not be a private address");
        }
    }

    /**
     * An address of the host that may be called.
     *
     * @throws ForbiddenDestination where it has none
     */
    InetAddress resolve(String host) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(host)).filter(this::mayBeCalled).findFirst()
                .orElseThrow(() -> new ForbiddenDestination(host));
    }

    private boolean mayBeCalled(InetAddress address) {
        return privateToo || SPECIAL.stream().noneMatch(rule -> rule.matches(new InetSocketAddress(address, 0)));
    }

    // a name begins with a letter in its last label, an address does not; IPv6 stands in brackets
    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("(.*\\.)?[0-9][^.]*\\.?");
    }

    private static InetAddress[] resolved(String literal) {
        try {
            return InetAddress.getAllByName(literal);
        } catch (UnknownHostException e) {
            throw CommonProblem.INVALID_REQUEST.at("/url", "has a host that is neither a name nor an address");
        }
    }

    private static IpSubnetFilterRule rule(String cidr) {
        String[] parts = cidr.split("/");
        return new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.REJECT);
    }

    /** The name leads to private addresses only. */
    static final class ForbiddenDestination extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ForbiddenDestination(String host) {
            super(host + " leads to a private address, which is not called");
        }
    }
}
