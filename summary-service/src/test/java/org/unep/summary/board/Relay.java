package org.unep.summary.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The way to a service, which can be cut and mended. */
final class Relay implements AutoCloseable {

    private final URI service;
    private final ServerSocket entrance;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    Relay(URI service) throws IOException {
        this.service = service;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::welcome);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + entrance.getLocalPort() + "/");
    }

    /** Ends what is open and lets nobody in. */
    void cut() throws IOException {
        cut = true;
        closeAll();
    }

    void mend() {
        cut = false;
    }

    private void welcome() throws IOException {
        while (!entrance.isClosed()) {
            Socket client = entrance.accept();
            open.add(client);
            if (cut) {
                client.close();
            } else {
                Socket server = new Socket(service.getHost(), service.getPort());
                open.add(server);
                start(() -> pass(client, server));
                start(() -> pass(server, client));
            }
        }
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        }
    }

    private void closeAll() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        closeAll();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // as it was asked for
            }
        }, "relay");
        thread.setDaemon(true);
        thread.start();
    }
}
