package vn.thuocdo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A page of {@code docs/methods}, whose printed figures a test holds against computed ones. */
public record MethodPage(String text) {

    public static MethodPage named(String name) {
        try {
            return new MethodPage(Files.readString(Path.of("..", "docs", "methods", name + ".md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each figure stands on the page, with six decimals. */
    public void prints(double... figures) {
        for (var figure : figures) {
            assertThat(text).contains(String.format(Locale.ROOT, "%.6f", figure));
        }
    }
}
