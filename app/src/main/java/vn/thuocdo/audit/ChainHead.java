package vn.thuocdo.audit;

import java.util.Arrays;

/** The last link of the chain, and its place. */
record ChainHead(long place, byte[] hash) {

    static final ChainHead NONE = new ChainHead(0, new byte[32]);

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
