package org.unep.chassis.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** The lines of a body that may be endless, none of which takes more than a bounded memory. */
public final class Lines {

    private static final int BUFFER = 1 << 16;

    /**
     * A line that is not blank.
     *
     * @param number from 1, blank lines counted
     * @param bytes its content, null where it was too long to be kept
     */
    public record Line(long number, byte @Nullable [] bytes) {

        int size() {
            return bytes == null ? 0 : bytes.length;
        }
    }

    private final InputStream body;
    private final int max;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long number;

    /**
     * The lines of the body.
     *
     * @param max the longest line that is kept, in bytes
     */
    public Lines(InputStream body, int max) {
        this.body = body;
        this.max = max;
    }

    /** The longest line that is kept, in bytes. */
    int max() {
        return max;
    }

    /** The next line, null at the end. */
    public @Nullable Line next() throws IOException {
        while (true) {
            var line = new ByteArrayOutputStream(512);
            number++;
            long length = readLine(line);
            if (length > max) {
                return new Line(number, null);
            }
            byte[] bytes = line.toByteArray();
            if (!isBlank(bytes)) {
                return new Line(number, bytes);
            }
            if (end < 0) {
                return null;
            }
        }
    }

    // how long the line is, of which no more than can be kept is kept; the end of the body ends it too
    private long readLine(ByteArrayOutputStream line) throws IOException {
        long length = 0;
        while (at < end || fill()) {
            int start = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            length += at - start;
            line.write(buffer, start, Math.min(at - start, Math.max(0, max - line.size())));
            if (at < end) {
                at++;
                return length;
            }
        }
        return length;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = end < 0 ? end : body.read(buffer);
        return end >= 0;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
