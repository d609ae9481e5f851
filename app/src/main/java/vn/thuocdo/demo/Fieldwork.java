package vn.thuocdo.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.access.Role;
import vn.thuocdo.sheet.SheetLimits;
import vn.thuocdo.sheet.SheetReader;

/** The form is chosen and decided, the field opens and ends, and the Post fetches the codes of those to be asked. */
final class Fieldwork {

    private static final int CODE = 3;
    private static final int AGENCY = 4;
    private static final String QUESTIONNAIRE = "sipas-2026-users";

    private final Cast cast;
    private final String campaign;
    private final LocalDate today;
    private String form = "";

    /** @param campaign its address */
    Fieldwork(Cast cast, String campaign, LocalDate today) {
        this.cast = cast;
        this.campaign = campaign;
        this.today = today;
    }

    /** Somebody who was drawn: the code of their letter, and the agency they are asked about. */
    record Asked(String code, String agency) {}

    /** Its address. */
    String campaign() {
        return campaign;
    }

    /** The address of the form, once it is decided. */
    String form() {
        return form;
    }

    void decide() {
        var lead = cast.at(Role.PROGRAMME, Planning.OWNER);
        form = lead.open(campaign + "/forms")
                .form("/forms")
                .set("questionnaire", QUESTIONNAIRE)
                .send()
                .path();
        new Signing(cast, today).sign(form, form + "/booklet.pdf", "21/QĐ-SNV", "Sở Nội vụ");
    }

    void open() {
        cast.at(Role.PROGRAMME, Planning.OWNER)
                .open(campaign + "/field")
                .form("/field")
                .send();
    }

    /** Nobody begins to answer any more. */
    void close() {
        cast.at(Role.PROGRAMME, Planning.OWNER)
                .open(campaign + "/field")
                .form("/field/close")
                .tick("sure", "true")
                .send()
                .sees("Khảo sát đã kết thúc");
    }

    /** Whoever may be asked, as the Post has them. */
    List<Asked> asked() {
        var list = cast.at(Role.FIELD_LEAD, "BD99").download(campaign + "/invitations/users/codes.xlsx");
        var asked = new ArrayList<Asked>();
        try (var sheet = SheetReader.open(new ByteArrayInputStream(list), "codes.xlsx", SheetLimits.CATALOGUE)) {
            sheet.next();
            while (sheet.hasNext()) {
                var row = sheet.next();
                asked.add(new Asked(row.cell(CODE).replaceAll("[\\s-]", ""), row.cell(AGENCY)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return asked;
    }
}
