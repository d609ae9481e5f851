package vn.thuocdo.agency;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.screen.SearchKey;

/** Whether those who used a procedure may be asked about it, and how. Titles stand under {@code agency.invitation}. */
public enum Invitation {
    /** The letter names the procedure. */
    NAMED("nêu tên"),
    /** The letter does not say which procedure it was: others in the house may read it. */
    NEUTRAL("không nêu tên"),
    /** Nobody is asked. */
    EXCLUDED("không mời");

    private static final List<String> NEVER_ASKED = List.of("quoc phong", "an ninh", "khieu nai", "to cao", "quan su");
    private static final List<String> SENSITIVE =
            List.of("ly lich tu phap", "nuoi con nuoi", "con nuoi", "hiv", "tro giup phap ly", "bao tro xa hoi");

    private final String title;

    Invitation(String title) {
        this.title = title;
    }

    /** How a procedure is treated of which a list says nothing, by the words of its field and name. */
    static Invitation usual(String field, String name) {
        var words = " " + SearchKey.of(field + " " + name) + " ";
        if (NEVER_ASKED.stream().anyMatch(each -> words.contains(" " + each + " "))) {
            return EXCLUDED;
        }
        return SENSITIVE.stream().anyMatch(each -> words.contains(" " + each + " ")) ? NEUTRAL : NAMED;
    }

    static Optional<Invitation> titled(String text) {
        var wanted = SearchKey.of(text);
        return List.of(values()).stream()
                .filter(each -> SearchKey.of(each.title).equals(wanted)
                        || SearchKey.of(each.name()).equals(wanted))
                .findFirst();
    }
}
