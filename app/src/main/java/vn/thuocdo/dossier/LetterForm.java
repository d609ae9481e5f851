package vn.thuocdo.dossier;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.sheet.CivilDay;

/** What somebody typed about the letter by which a list is confirmed. */
public record LetterForm(String number, String date, String signatory, String announced) {

    private static final int MOST = 200;

    static final LetterForm BLANK = new LetterForm("", "", "", "");

    public LetterForm {
        number = number.strip();
        date = date.strip();
        signatory = signatory.strip();
        announced = announced.replaceAll("[.,\\s]", "");
    }

    /** What has to be mended, by field: keys of sentences. */
    Map<String, String> errors(LocalDate today) {
        var errors = new HashMap<String, String>();
        if (number.isBlank() || number.length() > MOST) {
            errors.put("number", "dossier.letter.number.needed");
        }
        if (day().filter(day -> !day.isAfter(today)).isEmpty()) {
            errors.put("date", "dossier.letter.date.needed");
        }
        if (signatory.isBlank() || signatory.length() > MOST) {
            errors.put("signatory", "dossier.letter.signatory.needed");
        }
        if (!announced.matches("\\d{1,12}")) {
            errors.put("announced", "dossier.letter.announced.needed");
        }
        return errors;
    }

    private Optional<LocalDate> day() {
        return CivilDay.read(date);
    }

    Batch.Letter letter() {
        return new Batch.Letter(number, day().orElseThrow(), signatory, Long.parseLong(announced));
    }
}
