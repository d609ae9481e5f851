package vn.thuocdo.statistics.disclosure;

import java.time.Duration;

/** The moment after which a search gives up. */
record Deadline(long nanoseconds) {

    static Deadline after(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    long millisecondsLeft() {
        return Math.max(0, (nanoseconds - System.nanoTime()) / 1_000_000);
    }

    boolean isOver() {
        return nanoseconds - System.nanoTime() <= 0;
    }
}
