package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.statistics.selection.SeedCeremony.Commitment;

class SeedTest {

    private static final Commitment OFFICE = Commitment.to("office", "c0ffee");
    private static final Commitment FRONT = Commitment.to("front", "f00d");

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "7D9F42ABE4724D549EAD7CFBBDE6E07824AB6F4A9802C0D1EAE0C18D1F706F80", "g"})
    void isRefusedUnlessItIs64LowerCaseDigits(String text) {
        assertThatThrownBy(() -> new Seed(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void givesTheSameUniformsAgain() {
        var seed = new Seed("0".repeat(64));

        var once = seed.uniforms("S");
        var again = seed.uniforms("S");

        for (var j = 0; j < 100; j++) {
            assertThat(once.next()).isEqualTo(again.next()).isBetween(0.0, Math.nextDown(1.0));
        }
    }

    @Test
    void dependsOnTheOrderOfTheContributions() {
        var seed = new SeedCeremony(List.of(OFFICE, FRONT)).open(List.of("c0ffee", "f00d"));
        var turned = new SeedCeremony(List.of(FRONT, OFFICE)).open(List.of("f00d", "c0ffee"));

        assertThat(seed).isNotEqualTo(turned);
    }

    @Test
    void isVoidWhenAContributionIsNotTheOneCommittedTo() {
        var ceremony = new SeedCeremony(List.of(OFFICE, FRONT));

        assertThatThrownBy(() -> ceremony.open(List.of("c0ffee", "food")))
                .hasMessageContaining("void")
                .hasMessageContaining("front");
    }

    @Test
    void isVoidWhenAContributionIsMissing() {
        var ceremony = new SeedCeremony(List.of(OFFICE, FRONT));

        assertThatThrownBy(() -> ceremony.open(List.of("c0ffee"))).hasMessageContaining("1 contributions for 2");
    }

    @Test
    void needsTwoPartiesThatDoNotCopyEachOther() {
        var copy = new Commitment("front", OFFICE.sha256());

        assertThatThrownBy(() -> new SeedCeremony(List.of(OFFICE))).hasMessageContaining("two parties");
        assertThatThrownBy(() -> new SeedCeremony(List.of(OFFICE, copy))).hasMessageContaining("copies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines", "bell\u0007"})
    void takesContributionsOfOneLineOnly(String contribution) {
        assertThatThrownBy(() -> SeedCeremony.hash(contribution)).hasMessageContaining("one line");
    }

    /** printf '%s\n' "Giải đặc biệt 482913; giải nhất 77120" | sha256sum */
    @Test
    void isTheHashOfTheOutcomeOfAPublicEvent() {
        assertThat(SeedCeremony.ofEvent("Giải đặc biệt 482913; giải nhất 77120").hex())
                .isEqualTo("5345e7c5b31be78068ec7aadcff9d2eb003841e5275d3b6740a20de52265b17b");
        assertThatThrownBy(() -> SeedCeremony.ofEvent("")).hasMessageContaining("one line");
    }
}
