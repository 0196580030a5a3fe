package org.unep.proposals.bulk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a dry run would have made, by id, with a hash of what it says, as {@link LineIds} makes it. It remembers the
 * last {@value #MAX}, in some fifteen megabytes, so that a file of any length fits into memory; the same id farther apart is
 * told as created twice.
 */
final class Promises extends LinkedHashMap<UUID, UUID> {

    private static final long serialVersionUID = 1L;
    private static final int MAX = 100_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<UUID, UUID> eldest) {
        return size() > MAX;
    }
}
