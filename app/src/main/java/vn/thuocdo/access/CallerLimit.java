package vn.thuocdo.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The tries each caller has left: a bucket that a failure takes from and time fills again. It stands in memory, as a
 * start that forgets it gives nobody more than one bucket more.
 */
public final class CallerLimit {

    private static final int MOST_CALLERS = 50_000;
    private static final int NETWORK_BYTES = 8;

    private final int tries;
    private final Duration anotherAfter;
    private final Clock clock;
    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * A bucket for each caller.
     *
     * @param tries that may fail in one go
     * @param anotherAfter how long until one more may
     */
    public CallerLimit(int tries, Duration anotherAfter, Clock clock) {
        this.tries = tries;
        this.anotherAfter = anotherAfter;
        this.clock = clock;
    }

    /** Takes a try of the caller at {@code address}; false where none is left. */
    public boolean take(String address) {
        return takeOf(caller(address));
    }

    /** Takes a try of whatever {@code key} stands for; false where none is left. */
    public boolean takeOf(String key) {
        forgetSomeIfTooMany();
        var taken = new AtomicBoolean();
        buckets.compute(key, (_, kept) -> {
            var bucket = kept == null ? full() : filled(kept);
            taken.set(bucket.tries() >= 1);
            return taken.get() ? new Bucket(bucket.tries() - 1, bucket.at()) : bucket;
        });
        return taken.get();
    }

    /** Gives a try back that succeeded. */
    public void giveBack(String address) {
        buckets.computeIfPresent(
                caller(address), (_, kept) -> new Bucket(Math.min(tries, kept.tries() + 1), kept.at()));
    }

    private Bucket full() {
        return new Bucket(tries, clock.instant());
    }

    private Bucket filled(Bucket bucket) {
        var now = clock.instant();
        var passed = Duration.between(bucket.at(), now).toMillis() / (double) anotherAfter.toMillis();
        return new Bucket(Math.min(tries, bucket.tries() + Math.max(0, passed)), now);
    }

    /** Callers with a full bucket need none; whoever brings more addresses than that is not held by their number. */
    private void forgetSomeIfTooMany() {
        if (buckets.size() > MOST_CALLERS) {
            buckets.values().removeIf(bucket -> filled(bucket).tries() >= tries);
            if (buckets.size() > MOST_CALLERS) {
                buckets.clear();
            }
        }
    }

    /** The address; of version 6 the network, since whoever has one address of it has all. */
    private static String caller(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException whateverTheProxySaid) {
            return address.substring(0, Math.min(address.length(), 64));
        }
    }

    private record Bucket(double tries, Instant at) {}
}
