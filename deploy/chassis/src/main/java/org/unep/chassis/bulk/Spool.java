package org.unep.chassis.bulk;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * An answer that waits on disk until it is complete: it takes no memory, what fails while it is made fails before the answer
 * begins, and a client that reads slowly holds no connection to the database.
 */
public final class Spool implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final OutputStream out;

    private Spool(FileChannel file) {
        this.file = file;
        this.out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
    }

    /** What fills a spool. */
    @FunctionalInterface
    public interface Filling {

        void fill(OutputStream out) throws IOException;
    }

    /** A spool with what was written into it. Its file has no name any more and is gone when it is closed. */
    public static Spool filled(Filling filling) throws IOException {
        var spool = new Spool(FileChannel.open(Files.createTempFile("spool", ".tmp"), StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        try {
            filling.fill(spool.out);
            spool.out.flush();
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    /** What is in it, from its beginning; to close it closes the spool. */
    public InputStream read() throws IOException {
        file.position(0);
        return Channels.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
