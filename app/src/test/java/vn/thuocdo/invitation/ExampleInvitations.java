package vn.thuocdo.invitation;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.Contacts;
import vn.thuocdo.response.ExampleField;

/** Campaigns in the field whose people can be reached: every third by e-mail, the others by telephone. */
record ExampleInvitations(ApplicationContext application, JdbcClient db) {

    CampaignId opened() {
        return opened(3);
    }

    /** @param people of how many one has an e-mail address */
    CampaignId opened(int people) {
        db.sql("delete from privacy.objection").update(); // whoever refused for good elsewhere may be drawn here
        return new ExampleField(application, db).opened(() -> contacts(people));
    }

    /** All have an address. One in four asked for a procedure that must not be named. */
    private void contacts(int people) {
        var number = 0;
        for (var code : db.sql("select code from dossier.dossier order by code")
                .query(String.class)
                .list()) {
            keep(code, number, number % people == 0);
            number++;
        }
        db.sql("update dossier.dossier set procedure = '1.000002' where id % 4 = 0")
                .update();
    }

    private void keep(String code, int number, boolean hasEmail) {
        var id = UUID.randomUUID();
        var phone = "+84912345%03d".formatted(number + 101);
        var mail = hasEmail ? "nguoi-%d@example.vn".formatted(number) : "";
        var contact =
                new Contact("Nguyễn \"Ví\" Dụ " + code, phone, mail, "Số %d, Đường Thử, Phường Một".formatted(number));
        application.getBean(Contacts.class).keep(id, contact, null);
        db.sql("update dossier.dossier set contact = :id where code = :code")
                .param("id", id)
                .param("code", code)
                .update();
    }
}
