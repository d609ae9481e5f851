package vn.thuocdo.audit;

import java.util.Arrays;
import java.util.HexFormat;

/** The last link of the chain, and its place. */
public record ChainHead(long place, byte[] hash) {

    static final ChainHead NONE = new ChainHead(0, new byte[32]);

    /** The hash as it is written down, 64 hexadecimal digits. */
    public String written() {
        return HexFormat.of().formatHex(hash);
    }

    ChainHead behind(AuditEntry entry) {
        return new ChainHead(place + 1, entry.link(hash, place + 1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainHead(long at, byte[] link) && at == place && Arrays.equals(link, hash);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(place);
    }
}
