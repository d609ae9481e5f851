package vn.thuocdo.access;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes identifiers: version 7 of RFC 9562, so that rows made one after the other lie side by side. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** An identifier nobody has, ordered by the time of its making to the millisecond. */
    public static UUID next() {
        var high = System.currentTimeMillis() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        var low = RANDOM.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low);
    }
}
