package vn.thuocdo.fieldwork;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thuocdo.form.Form;
import vn.thuocdo.problem.Refused;

/** Gives sheets the serials that are printed on them. */
@Component
class SheetNumbers {

    private final Lots lots;
    private final Sheets sheets;

    SheetNumbers(Lots lots, Sheets sheets) {
        this.lots = lots;
        this.sheets = sheets;
    }

    /** @throws Refused if the serial belongs to no lot that went out for the arm */
    void require(Form form, Optional<Integer> serial) {
        serial.ifPresent(number -> lots.requireHanded(form, number));
    }

    /** @throws Refused if the serial belongs to no lot that went out for the arm, or to another sheet */
    void give(Form form, Sheet sheet, Optional<Integer> serial) {
        require(form, serial);
        serial.ifPresent(number -> sheets.number(sheet, number));
    }
}
