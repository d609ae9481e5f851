package vn.thuocdo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallerLimitTest {

    private static final String CALLER = "203.0.113.7";

    private final Watch watch = new Watch();
    private final CallerLimit limit = new CallerLimit(3, Duration.ofSeconds(10), watch);

    @Test
    void endsAfterTheTriesOfOneCallerAndLeavesOthersAlone() {
        assertThat(taken(CALLER, 5)).isEqualTo(3);
        assertThat(limit.take("203.0.113.8")).isTrue();
    }

    @Test
    void fillsAgainWithTime() {
        taken(CALLER, 3);

        watch.now = watch.now.plusSeconds(9);
        assertThat(limit.take(CALLER)).isFalse();
        watch.now = watch.now.plusSeconds(1);
        assertThat(taken(CALLER, 2)).isEqualTo(1);
        watch.now = watch.now.plusSeconds(3600);
        assertThat(taken(CALLER, 5)).isEqualTo(3);
    }

    @Test
    void doesNotCountWhatSucceeded() {
        for (var person = 0; person < 100; person++) {
            assertThat(limit.take(CALLER)).isTrue();
            limit.giveBack(CALLER);
        }
        limit.giveBack(CALLER);

        assertThat(taken(CALLER, 5)).isEqualTo(3);
    }

    @Test
    void takesANetworkOfVersionSixAsOneCaller() {
        assertThat(taken("2001:db8:1:2::7", 3)).isEqualTo(3);

        assertThat(limit.take("2001:db8:1:2:ffff::8")).isFalse();
        assertThat(limit.take("2001:db8:1:3::7")).isTrue();
    }

    @Test
    void takesWhateverAProxySaysForAnAddress() {
        assertThat(taken("unknown", 5)).isEqualTo(3);
    }

    private long taken(String caller, int wanted) {
        return IntStream.range(0, wanted).filter(_ -> limit.take(caller)).count();
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-01-02T03:04:05Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
