package vn.thuocdo.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.stream.Stream;
import vn.thuocdo.access.Role;

/** The beginning: the first administrator, the catalogues, an account for everybody. */
final class Opening {

    private final Cast cast;
    private final Province province;

    Opening(Cast cast, Province province) {
        this.cast = cast;
        this.province = province;
    }

    /** @param link that was printed at first start */
    void catalogues(String link) {
        var administrator = cast.member(Role.ADMIN, Province.CODE);
        try (var browser = new Browser(cast.site())) {
            browser.open(link)
                    .form("/first-administrator")
                    .set("agency", Province.NAME)
                    .set("kind", "PROVINCIAL_COMMITTEE")
                    .set("code", Province.CODE)
                    .set("name", administrator.name())
                    .set("email", administrator.email())
                    .set("password", cast.password())
                    .set("again", cast.password())
                    .send();
        }
        load("/places/import", "don-vi-hanh-chinh.csv", province.places());
        load("/agencies/import", "co-quan.csv", province.agencyList());
        load("/procedures/import", "thu-tuc.csv", province.procedureList());
    }

    private void load(String path, String fileName, String list) {
        var page = cast.at(Role.ADMIN, Province.CODE)
                .open(path)
                .form(path)
                .attach("list", fileName, list.getBytes(UTF_8))
                .send();
        if (!page.content().select(".mistake").isEmpty()) {
            throw new Stuck(path, page.told());
        }
    }

    /** Invites everybody of the cast, and somebody of each agency that hands in lists. */
    void accounts(Progress progress) {
        var newcomers = Stream.concat(
                        cast.members().stream().filter(member -> member.role() != Role.ADMIN),
                        province.agencies().stream().map(cast::answeringFor))
                .distinct()
                .toList();
        for (var i = 0; i < newcomers.size(); i++) {
            invite(newcomers.get(i));
            progress.at(i + 1, newcomers.size());
        }
    }

    private void invite(Member member) {
        var invited = cast.at(Role.ADMIN, Province.CODE)
                .open("/accounts/new")
                .form("/accounts")
                .set("name", member.name())
                .set("email", member.email())
                .set("role", member.role())
                .set("agency", member.agency())
                .send();
        var link = URI.create(invited.first("code.long").text());
        try (var browser = new Browser(cast.site())) {
            browser.open(link.getPath() + "?" + link.getQuery())
                    .form("/choose-password")
                    .set("password", cast.password())
                    .set("again", cast.password())
                    .send();
        }
    }
}
