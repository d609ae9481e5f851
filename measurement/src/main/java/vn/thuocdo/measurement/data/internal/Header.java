package vn.thuocdo.measurement.data.internal;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thuocdo.measurement.data.Column;
import vn.thuocdo.measurement.data.Place;
import vn.thuocdo.measurement.data.Problem;

/**
 * The names of a file's columns.
 *
 * @param names as they stand there, from left to right; compared in Unicode form NFC without spaces at their ends
 * @param place where they stand
 */
record Header(List<String> names, Place place) {

    private static final int NEAREST = 3;

    Header {
        names = names.stream()
                .map(name -> Normalizer.normalize(name, Normalizer.Form.NFC).strip())
                .toList();
    }

    /** Where each wanted column stands, from 0; columns that are missing or stand there twice become findings. */
    int[] positions(List<Column> wanted, Findings findings) {
        return wanted.stream()
                .mapToInt(column -> position(column.name(), findings))
                .toArray();
    }

    private int position(String name, Findings findings) {
        var first = names.indexOf(name);
        if (first < 0) {
            findings.add(place, name, Problem.MISSING_COLUMN, nearest(name));
        } else if (first != names.lastIndexOf(name)) {
            findings.add(place, name, Problem.DUPLICATE_COLUMN, first + 1 + ", " + (names.lastIndexOf(name) + 1));
        }
        return first;
    }

    private String nearest(String name) {
        return names.stream()
                .filter(candidate -> !candidate.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(candidate -> distance(plain(name), plain(candidate))))
                .limit(NEAREST)
                .map(candidate -> "“" + Findings.shown(candidate) + "”")
                .collect(Collectors.joining(", "));
    }

    /** Small letters without tone marks, for who leaves them out. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }

    /** Letters to change, add or drop (Levenshtein), of the first few dozen. */
    private static int distance(String one, String other) {
        var a = one.substring(0, Math.min(one.length(), 64));
        var b = other.substring(0, Math.min(other.length(), 64));
        var above = new int[b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            for (var j = 0; j <= b.length(); j++) {
                row[j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(
                                above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1),
                                1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
