package vn.thuocdo.statistics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ItemScoreTest {

    private static final double[] COUNTS = {2, 5, 13, 50, 30};

    @Test
    void scoresTheShareOfTheTwoBestAnswers() {
        var score = ItemScore.top2(5);

        assertThat(score.points()).containsExactly(0.0, 0.0, 0.0, 1.0, 1.0);
        assertThat(score.mean(COUNTS)).isCloseTo(0.80, within(1e-15));
    }

    @Test
    void scoresTheMeanAsAShareOfTheBestAnswer() {
        var score = ItemScore.mean(5);

        assertThat(score.name()).isEqualTo("MEAN5");
        assertThat(score.mean(COUNTS)).isCloseTo(0.802, within(1e-15));
    }

    @Test
    void scoresTheMeanFromTheWorstAnswerToTheBest() {
        var score = ItemScore.mean01(5);

        assertThat(score.mean(COUNTS)).isCloseTo(0.7525, within(1e-15));
    }

    @Test
    void scoresScalesOfAnyLength() {
        assertThat(ItemScore.mean01(2).points()).containsExactly(0.0, 1.0);
        assertThat(ItemScore.mean(4).points()).containsExactly(0.25, 0.5, 0.75, 1.0);
        assertThat(ItemScore.top2(3).points()).containsExactly(0.0, 1.0, 1.0);
    }

    @Test
    void takesPointsAsTheRuleStatesThem() {
        var score = ItemScore.ofPoints(0, 1, 2);

        assertThat(score.of(3)).isEqualTo(2);
        assertThat(score.mean(1, 0, 3)).isEqualTo(1.5);
    }

    @Test
    void readsAReversedItemFromItsOtherEnd() {
        var score = ItemScore.top2(5).reversed();

        assertThat(score.points()).containsExactly(1.0, 1.0, 0.0, 0.0, 0.0);
        assertThat(score.reversed()).isEqualTo(ItemScore.top2(5));
    }

    @Test
    void ordersItemsAlikeOnBothMeans() {
        var asShare = ItemScore.mean(5).mean(COUNTS);

        var fromWorst = ItemScore.mean01(5).mean(COUNTS);

        assertThat(fromWorst).isCloseTo((5 * asShare - 1) / 4, within(1e-15));
    }

    @Test
    void refusesAnAnswerThatIsNotOnTheScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemScore.top2(5).of(99))
                .withMessage("answer 99 on a scale of 1…5");
    }

    @Test
    void refusesAScaleOnWhichEverybodyWouldBeSatisfied() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemScore.top2(2))
                .withMessage("TOP2 needs a scale of three answers or more, not 2");
    }

    @Test
    void refusesPointsThatAreNotNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemScore("POINTS", List.of(0.0, Double.NaN)))
                .withMessageContaining("NaN");
    }

    @Test
    void refusesCountsItCannotUse() {
        var score = ItemScore.mean01(3);

        assertThatIllegalArgumentException().isThrownBy(() -> score.mean(1, 2)).withMessageContaining("2 counts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score.mean(1, -2, 3))
                .withMessageContaining("-2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score.mean(0, 0, 0))
                .withMessage("nobody answered");
    }
}
