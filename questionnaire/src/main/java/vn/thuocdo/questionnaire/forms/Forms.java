package vn.thuocdo.questionnaire.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.json.Malformed;
import vn.thuocdo.questionnaire.json.QuestionnaireJson;

/**
 * The forms that come with the product, to begin one's own from.
 *
 * <p>The sentences of the SIPAS forms are those of government forms as two public programs show them:
 * {@code sipas-2022} after a web copy of the ministry's form of 2022, {@code sipas-2026} after the survey of a ward of
 * Hà Nội of September 2026, whose author shortened them. None was compared with the original, so none is marked as
 * verified. What those copies had wrong is not here: one age in two bands, two channels under one code, a stray answer.
 * Item 8 of question 10 of 2022 is not in the copy, and is left out. The questions above the tables, the ways of not
 * answering and the English are ours, and so is the body each criterion is credited to.
 *
 * @see "Quyết định 1001/QĐ-BNV ngày 11/12/2023; methods/sipas-2023.yaml"
 */
public final class Forms {

    /** Residents, users or not, of 2022: 33 criteria. No method of that year is there to link it to. */
    public static final String SIPAS_2022 = "sipas-2022";

    /** Residents, users or not, of 2026: 39 criteria, linked to the method {@code sipas-2023}. */
    public static final String SIPAS_2026 = "sipas-2026";

    /** People who completed a procedure: the 16 criteria of services, those about premises for who went there. */
    public static final String SIPAS_2026_USERS = "sipas-2026-users";

    /**
     * The same for organisations' representatives.
     *
     * @see "Quyết định 2640/QĐ-BNV ngày 10/10/2017; Quyết định 5997/QĐ-UBND của Hà Nội ngày 02/12/2025"
     */
    public static final String SIPAS_2026_ORGANISATIONS = "sipas-2026-organisations";

    /**
     * A short rating of how one procedure was handled.
     *
     * @see "Thông tư 01/2018/TT-VPCP, Điều 13: chỉ số 3 và 4; methods/one-stop-2018.yaml"
     */
    public static final String ONE_STOP_RATING = "one-stop-rating";

    private static final List<String> CODES =
            List.of(SIPAS_2026, SIPAS_2026_USERS, SIPAS_2026_ORGANISATIONS, SIPAS_2022, ONE_STOP_RATING);

    private Forms() {}

    /** Their codes, the usual one first. */
    public static List<String> codes() {
        return CODES;
    }

    /** All of them. */
    public static List<Questionnaire> all() {
        return CODES.stream().map(Forms::read).toList();
    }

    /**
     * The form of that code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Questionnaire read(String code) {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("no form comes with the product as " + code);
        }
        try (var file = Forms.class.getResourceAsStream(code + ".json")) {
            if (file == null) {
                throw new IllegalStateException(code + " is missing");
            }
            return QuestionnaireJson.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Malformed e) {
            throw new IllegalStateException(code, e);
        }
    }
}
