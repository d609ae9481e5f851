package vn.thuocdo.demo;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.thuocdo.access.Role;
import vn.thuocdo.statistics.selection.SeedCeremony;

/** The frame is frozen, three bodies make the seed before witnesses, and the sample is drawn. */
final class Drawing {

    private static final int SMALLEST_STRATUM = 10;
    private static final int RANDOM_BYTES = 12;

    private final Cast cast;
    private final String campaign;
    private final List<Body> bodies;

    /** @param line what the body contributes to the seed, and shows to nobody before all have committed */
    private record Body(Role role, String agency, String name, String line) {

        static Body of(Role role, String agency, String name, RandomGenerator chance) {
            var bytes = new byte[RANDOM_BYTES];
            chance.nextBytes(bytes);
            return new Body(role, agency, name, name + " " + HexFormat.of().formatHex(bytes));
        }
    }

    /** @param campaign its address */
    Drawing(Cast cast, String campaign, RandomGenerator chance) {
        this.cast = cast;
        this.campaign = campaign;
        bodies = List.of(
                Body.of(Role.PROGRAMME, Planning.OWNER, "Sở Nội vụ", chance),
                Body.of(Role.SUPERVISOR, "MT99", "Ủy ban MTTQ Việt Nam tỉnh Minh Họa", chance),
                Body.of(Role.SUPERVISOR, "CCB99", "Hội Cựu chiến binh tỉnh Minh Họa", chance));
    }

    void freeze() {
        var counted = cast.at(Role.PROGRAMME, Planning.OWNER)
                .open(campaign + "/frame")
                .form("/frame")
                .send();
        var laidOut = counted.form("/layout")
                .set("layout", "CHANNEL")
                .set("smallest", SMALLEST_STRATUM)
                .press("do", "keep")
                .send();
        var frozen = laidOut.form("/freeze").send().whenOver();
        if (frozen.find("/freeze").isPresent()) {
            throw new Stuck(frozen.path(), frozen.told());
        }
    }

    void draw(Progress progress) {
        var lead = cast.at(Role.PROGRAMME, Planning.OWNER);
        var page = lead.open(campaign + "/sample");
        var call = page.form("/ceremonies");
        for (var body : bodies) {
            call.tick(
                    "body",
                    page.first("label.choice:contains(" + body.name() + ") input")
                            .val());
        }
        call.send();
        bodies.forEach(body -> commit(body, progress));
        bodies.forEach(
                body -> at(body).form("/open").set("contribution", body.line()).send());
        lead.open(campaign + "/sample").form("/draw").send().sees("Mẫu đã chọn");
    }

    /** The minutes are signed, and with them the lists may go to the field. */
    void sign(LocalDate today) {
        var page = campaign + "/sample";
        var minutes = cast.at(Role.PROGRAMME, Planning.OWNER)
                .open(page)
                .content()
                .select("a[href$=/minutes.pdf]")
                .attr("href");
        new Signing(cast, today).sign(page, minutes, "12/BB-SNV", "Sở Nội vụ");
        cast.at(Role.FIELD_LEAD, "BD99").open(campaign + "/lists").sees("Danh sách mẫu chính thức");
    }

    private void commit(Body body, Progress progress) {
        at(body).form("/commit")
                .set("commitment", SeedCeremony.hash(body.line()))
                .send();
        progress.at(bodies.indexOf(body) + 1, bodies.size());
    }

    private WebPage at(Body body) {
        return cast.at(body.role(), body.agency()).open(campaign + "/sample");
    }
}
