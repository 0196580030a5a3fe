package org.unep.bench;

import java.net.URI;

import org.unep.local.Service;

/**
 * A service that is measured.
 *
 * @param service the packaged service, running
 * @param uri of its API
 * @param database that it alone uses
 */
record Subject(Service service, URI uri, Database database) {

    ProcessHandle process() {
        return service.process().toHandle();
    }
}
