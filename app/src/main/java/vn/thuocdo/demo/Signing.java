package vn.thuocdo.demo;

import java.time.LocalDate;
import vn.thuocdo.access.Role;

/** A signed document is entered by the department, with the draft for its scan, and confirmed by another person. */
final class Signing {

    private final Cast cast;
    private final LocalDate today;

    Signing(Cast cast, LocalDate today) {
        this.cast = cast;
        this.today = today;
    }

    /**
     * Enters and confirms.
     *
     * @param page that leads to the entry
     * @param draft the address of the PDF
     */
    void sign(String page, String draft, String number, String body) {
        var planner = cast.at(Role.PROGRAMME, Planning.OWNER);
        var entry = planner.open(page).links("/decisions/new").getFirst();
        var entered = planner.open(entry)
                .form("/decisions")
                .set("number", number)
                .set("signedOn", today)
                .set("body", body)
                .set("post", "Chủ tịch")
                .set("signatory", "Nguyễn Văn Minh Họa")
                .attach("file", "ban-ky.pdf", planner.download(draft))
                .send();
        cast.at(Role.APPROVER, Province.CODE)
                .open(entered.path())
                .form("/confirm")
                .send();
    }
}
