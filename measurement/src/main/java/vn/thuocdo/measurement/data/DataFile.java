package vn.thuocdo.measurement.data;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file of data and what is known of it beforehand; what is not declared is read off the file.
 *
 * @param path where it lies; taken to the letter, so {@code *} and {@code [} are no patterns
 * @param format absent: Parquet when it begins as Parquet does or is named {@code .parquet}, otherwise CSV
 * @param separator absent: the one that parts the header into the most fields; CSV only
 * @param encoding absent: UTF-8, or UTF-16 when the file begins as such; a byte order mark is believed above all;
 *     CSV only
 * @param decimalMark of its numbers; CSV only
 * @param missing texts that mean “no value” in every column, besides the empty field; in columns of numbers
 *     {@code NA} and {@code NaN} always do
 */
public record DataFile(
        Path path,
        @Nullable Format format,
        @Nullable Separator separator,
        @Nullable Charset encoding,
        DecimalMark decimalMark,
        Set<String> missing) {

    /** Keeps its own copy of the texts that mean “no value”, in Unicode form NFC. */
    public DataFile {
        missing = missing.stream()
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A file of which nothing is declared; its numbers have a decimal point. */
    public static DataFile of(Path path) {
        return new DataFile(path, null, null, null, DecimalMark.POINT, Set.of());
    }

    /** The same file, declared to be of {@code format}. */
    public DataFile in(Format format) {
        return new DataFile(path, format, separator, encoding, decimalMark, missing);
    }

    /** The same file, declared to be CSV with this separator. */
    public DataFile separatedBy(Separator separator) {
        return new DataFile(path, Format.CSV, separator, encoding, decimalMark, missing);
    }

    /** The same file, declared to be written in {@code encoding}. */
    public DataFile encodedIn(Charset encoding) {
        return new DataFile(path, format, separator, encoding, decimalMark, missing);
    }

    /** The same file, its numbers declared to have this mark. */
    public DataFile withDecimal(DecimalMark decimalMark) {
        return new DataFile(path, format, separator, encoding, decimalMark, missing);
    }

    /** The same file, these texts declared to mean “no value”. */
    public DataFile withMissing(Set<String> missing) {
        return new DataFile(path, format, separator, encoding, decimalMark, missing);
    }
}
