package vn.thuocdo.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.regression.Predictor.Factor;
import vn.thuocdo.statistics.regression.Predictor.Quantity;

class ModelTermsTest {

    private static final Factor TYPE =
            Factor.of("type", new Classification(new int[] {0, 1, 2, 0}, List.of("E", "H", "M")));
    private static final Factor SEX = Factor.of("sex", new Classification(new int[] {0, 1, 1, 0}, List.of("F", "M")));
    private static final Quantity AGE = new Quantity("age", new double[] {20, 30, 40, 50});

    @Test
    void comparesTheLevelsOfAFactorWithItsBase() {
        var matrix = ModelTerms.withIntercept(4).plus(TYPE).plus(AGE).matrix();

        assertThat(matrix.names()).containsExactly("(Intercept)", "typeH", "typeM", "age");
        assertThat(matrix.columns()[1]).containsExactly(0, 1, 0, 0);
        assertThat(matrix.columns()[3]).containsExactly(20, 30, 40, 50);
        assertThat(matrix.terms()).containsExactly(0, 1, 1, 2);
    }

    @Test
    void takesAnotherBaseWhenTold() {
        var matrix = ModelTerms.withIntercept(4).plus(TYPE.withBase("M")).matrix();

        assertThat(matrix.names()).containsExactly("(Intercept)", "typeE", "typeH");
    }

    @Test
    void hasAColumnForEveryLevelWithoutAnIntercept() {
        var matrix = ModelTerms.withoutIntercept(4).plus(TYPE).plus(SEX).matrix();

        assertThat(matrix.names()).containsExactly("typeE", "typeH", "typeM", "sexM");
    }

    @Test
    void multipliesTheColumnsOfAnInteractionTheFirstRunningFastest() {
        var matrix =
                ModelTerms.withIntercept(4).plus(TYPE).plus(SEX).plus(TYPE, SEX).matrix();

        assertThat(matrix.names()).containsExactly("(Intercept)", "typeH", "typeM", "sexM", "typeH:sexM", "typeM:sexM");
        assertThat(matrix.columns()[4]).containsExactly(0, 1, 0, 0);
    }

    @Test
    void codesAFactorByAllItsLevelsWhereTheModelLacksTheTermWithoutIt() {
        var slopes = ModelTerms.withIntercept(4).plus(TYPE).plus(TYPE, AGE).matrix();
        var cells = ModelTerms.withIntercept(4).plus(TYPE).plus(TYPE, SEX).matrix();

        assertThat(slopes.names())
                .containsExactly("(Intercept)", "typeH", "typeM", "typeE:age", "typeH:age", "typeM:age");
        assertThat(cells.names())
                .containsExactly("(Intercept)", "typeH", "typeM", "typeE:sexM", "typeH:sexM", "typeM:sexM");
    }

    @Test
    void codesAFactorByContrastsWhereAnEarlierTermHoldsTheTermWithoutIt() {
        var matrix = ModelTerms.withIntercept(4).plus(AGE, SEX).plus(SEX, TYPE).matrix();

        assertThat(matrix.names())
                .containsExactly(
                        "(Intercept)", "age:sexF", "age:sexM", "sexF:typeH", "sexM:typeH", "sexF:typeM", "sexM:typeM");
    }

    @Test
    void putsTermsOfFewerVariablesFirstAndEachOnce() {
        var matrix = ModelTerms.withIntercept(4)
                .plus(AGE, SEX)
                .plus(AGE)
                .plus(SEX)
                .plus(SEX, AGE)
                .matrix();

        assertThat(matrix.labels()).containsExactly("(Intercept)", "age", "sex", "age:sex");
        assertThat(matrix.names()).containsExactly("(Intercept)", "age", "sexM", "age:sexM");
        assertThat(matrix.columnsOf("sex:age")).containsExactly(3);
    }

    @Test
    void dropsLevelsThatNoRowOfTheDomainHas() {
        var domain = Domain.where(4, row -> row == 1 || row == 2);

        var matrix = ModelTerms.withIntercept(4).plus(TYPE).matrix(domain);

        assertThat(matrix.names()).containsExactly("(Intercept)", "typeM");
        assertThat(matrix.columns()[1][2]).isEqualTo(1);
    }

    @Test
    void knowsWhichRowsMissAnAnswer() {
        var incomplete = new Factor("sex", List.of("F", "M"), new int[] {0, Factor.MISSING, 1, 0}, 0);
        var ages = new Quantity("age", new double[] {20, 30, Double.NaN, 50});

        var terms = ModelTerms.withIntercept(4).plus(incomplete).plus(ages);

        assertThat(terms.answered().rows().stream()).containsExactly(0, 3);
        assertThat(terms.matrix().answered()).isEqualTo(terms.answered());
    }

    @Test
    void refusesABaseThatIsNoLevel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TYPE.withBase("X"))
                .withMessage("type has no level X among [E, H, M]");
    }

    @Test
    void refusesAVariableOfAnotherSample() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelTerms.withIntercept(3).plus(AGE))
                .withMessage("age has 4 rows, the model 3");
    }
}
