package vn.thuocdo.invitation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Reads what the page of a text is about, and what was typed on it. */
final class TextPlace {

    private TextPlace() {}

    static Medium medium(String path) {
        return Arrays.stream(Medium.values())
                .filter(medium -> medium.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.PAGE_UNKNOWN));
    }

    static Occasion occasion(String path) {
        return Occasion.at(path).orElseThrow(() -> new Refused(Problem.PAGE_UNKNOWN));
    }

    static Map<String, Wording> both(String subjectVi, String bodyVi, String subjectEn, String bodyEn) {
        return Map.of("vi", wording(subjectVi, bodyVi), "en", wording(subjectEn, bodyEn));
    }

    private static Wording wording(String subject, String body) {
        return new Wording(plain(subject).replaceAll("\\s+", " "), plain(body));
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
    }
}
