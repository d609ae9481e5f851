package vn.thuocdo.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HomogeneityTest {

    @Test
    void hidesASmallGroupThatAnswersAlike() {
        assertThat(Homogeneity.USUAL.isSensitive(new long[] {0, 0, 9}, 4_000)).isTrue();
    }

    @Test
    void sparesALargerGroupOfWhichFewWereAsked() {
        assertThat(Homogeneity.USUAL.isSensitive(new long[] {0, 0, 10}, 4_000)).isFalse();
    }

    @Test
    void hidesAGroupOfWhichMoreThanHalfWereAsked() {
        assertThat(Homogeneity.USUAL.isSensitive(new long[] {51, 0, 0}, 100)).isTrue();
        assertThat(Homogeneity.USUAL.isSensitive(new long[] {50, 0, 0}, 100)).isFalse();
    }

    @Test
    void sparesAnswersThatDiffer() {
        assertThat(Homogeneity.USUAL.isSensitive(new long[] {1, 0, 4}, 5)).isFalse();
    }

    @Test
    void hasNothingToHideWithoutAnswers() {
        assertThat(Homogeneity.USUAL.isSensitive(new long[] {0, 0}, 5)).isFalse();
    }

    @Test
    void refusesMoreAnswersThanPeople() {
        assertThatThrownBy(() -> Homogeneity.USUAL.isSensitive(new long[] {3, 4}, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[3, 4] of 5");
    }
}
