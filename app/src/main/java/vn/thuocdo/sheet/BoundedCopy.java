package vn.thuocdo.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies a stream, and stops soon after {@code most} bytes. */
record BoundedCopy(long most) {

    /** Bytes copied; more than {@code most} if there were more. */
    long copy(InputStream from, OutputStream to) throws IOException {
        var buffer = new byte[1 << 16];
        var copied = 0L;
        int read;
        while (copied <= most && (read = from.read(buffer)) >= 0) {
            to.write(buffer, 0, read);
            copied += read;
        }
        return copied;
    }
}
