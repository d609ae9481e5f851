package vn.thuocdo.statistics.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Against R 4.2.2: {@code set.seed(2718)}, then what each test names, from 1 instead of 0. */
class RGeneratorTest {

    private final RGenerator generator = new RGenerator(2718);

    @Test
    void drawsTheUniformsOfR() {
        // runif(3)
        assertThat(generator.uniform()).isEqualTo(0.68622526293620467);
        assertThat(generator.uniform()).isEqualTo(0.52713013300672174);
        assertThat(generator.uniform()).isEqualTo(0.12049332167953253);
    }

    @Test
    void drawsTheSamplesOfR() {
        // runif(3); sample(20); sample.int(100, 12); sample(8, 7, TRUE); sample.int(3000, 3)
        generator.uniform();
        generator.uniform();
        generator.uniform();

        assertThat(generator.choose(20, 20))
                .containsExactly(13, 5, 11, 15, 6, 19, 10, 8, 2, 0, 7, 14, 3, 16, 9, 18, 4, 1, 17, 12);
        assertThat(generator.choose(100, 12)).containsExactly(58, 29, 95, 99, 54, 92, 55, 10, 49, 2, 39, 86);
        assertThat(generator.chooseAgain(8, 7)).containsExactly(7, 6, 4, 5, 4, 1, 3);
        assertThat(generator.choose(3000, 3)).containsExactly(1165, 264, 1686);
    }

    @Test
    void goesOnAsRDoesBeyondItsTable() {
        // x <- runif(5000); x[5000]
        for (var i = 1; i < 5000; i++) {
            generator.uniform();
        }

        assertThat(generator.uniform()).isEqualTo(0.78489787434227765);
    }
}
