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
 */
public record Story(
        URI site, String firstLink, String password, Path folder, long seed, int dossiers, LocalDate today) {

    boolean isTold() {
        return firstLink.isEmpty();
    }

    /** The first day of the last window that is over: from October to September. */
    LocalDate window() {
        var year = today.getMonth().compareTo(Month.OCTOBER) >= 0 ? today.getYear() : today.getYear() - 1;
        return LocalDate.of(year - 1, Month.OCTOBER, 1);
    }
}
