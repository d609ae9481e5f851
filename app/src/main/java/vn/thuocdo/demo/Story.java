package vn.thuocdo.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;

/**
 * What is to be told.
 *
 * @param site where the application answers
 * @param firstLink of the first administrator; blank where the story was told to its end before
 * @param password of everybody who takes part
 * @param folder of last year's survey
 * @param seed decides whatever is simulated, but not the seed of the sample, which bodies make
 * @param dossiers about how many
 * @param today the day on which it is told
 * @param carrier brings the messages
 */
public record Story(
        URI site,
        String firstLink,
        String password,
        Path folder,
        long seed,
        int dossiers,
        LocalDate today,
        SimulatedCarrier carrier) {

    public boolean isTold() {
        return firstLink.isEmpty();
    }

    /** The last window that is over: from October to September. */
    Window window() {
        var year = today.getMonth().compareTo(Month.OCTOBER) >= 0 ? today.getYear() : today.getYear() - 1;
        return Window.endingBefore(LocalDate.of(year, Month.OCTOBER, 1), 4);
    }

    /** Last year's, which was a small one: the quarter before. */
    Window lastYears() {
        return Window.endingBefore(window().from(), 1);
    }
}
