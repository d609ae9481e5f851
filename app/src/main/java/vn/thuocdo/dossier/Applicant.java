package vn.thuocdo.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.screen.SearchKey;

/** Who owns a dossier. */
public enum Applicant {
    CITIZEN("cá nhân", "công dân", "người dân", "citizen"),
    ORGANISATION("tổ chức", "doanh nghiệp", "cơ quan", "hộ kinh doanh", "organisation", "organization");

    private final List<String> words;

    Applicant(String... words) {
        this.words = Arrays.stream(words).map(SearchKey::of).toList();
    }

    /** The kind of that word, with or without accents. */
    static Optional<Applicant> of(String word) {
        var key = SearchKey.of(word);
        return Arrays.stream(values()).filter(each -> each.words.contains(key)).findFirst();
    }
}
