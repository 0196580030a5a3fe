package org.unep.consultations.statement;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** The lines of a body that may be endless, none of which takes more than a bounded memory. */
final class Lines {

    /** The longest line, in bytes. */
    static final int MAX = 1 << 20;

    private static final int BUFFER = 1 << 16;

    /**
     * A line that is not blank.
     *
     * @param number from 1, blank lines counted
     * @param bytes its content, null where it was too long to be kept
     */
    record Line(long number, byte @Nullable [] bytes) {

        int size() {
            return bytes == null ? 0 : bytes.length;
        }
    }

    private final InputStream body;
    private long number;

    Lines(InputStream body) {
        this.body = new BufferedInputStream(body, BUFFER);
    }

    /** The next line, null at the end. */
    @Nullable
    Line next() throws IOException {
        var line = new ByteArrayOutputStream(512);
        boolean blank = true;
        long length = 0;
        int b = body.read();
        for (; b >= 0; b = body.read()) {
            if (b == '\n') {
                number++;
                if (!blank) {
                    return line(line, length);
                }
                line.reset();
                length = 0;
            } else {
                blank &= b == ' ' || b == '\r' || b == '\t';
                if (length++ < MAX) {
                    line.write(b);
                }
            }
        }
        number++;
        return blank ? null : line(line, length);
    }

    private Line line(ByteArrayOutputStream line, long length) {
        return new Line(number, length > MAX ? null : line.toByteArray());
    }
}
