package vn.thuocdo.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.IntStream;
import vn.thuocdo.access.Role;
import vn.thuocdo.demo.Province.Agency;

/** The lists of a window: the office that runs the one-stop system loads them, and each agency confirms its own. */
final class Lists {

    private final Cast cast;
    private final Province province;
    private final Window window;

    Lists(Cast cast, Province province, Window window) {
        this.cast = cast;
        this.province = province;
        this.window = window;
    }

    void handIn(SimulatedLists lists, Progress progress) {
        var quarters = window.quarters();
        for (var first : quarters) {
            cast.at(Role.AGENCY, Province.CODE)
                    .open("/dossiers/upload")
                    .form("/dossiers/upload")
                    .attach(
                            "file",
                            "ho-so-tu-%s.csv".formatted(first),
                            lists.quarter(first).getBytes(UTF_8))
                    .tick("noSecrets", "true")
                    .send()
                    .whenOver();
            progress.at(quarters.indexOf(first) + 1, quarters.size());
        }
    }

    void confirm(Progress progress) {
        var agencies = province.agencies();
        IntStream.range(0, agencies.size()).forEach(i -> {
            confirm(agencies.get(i));
            progress.at(i + 1, agencies.size());
        });
    }

    private void confirm(Agency agency) {
        var email = cast.answeringFor(agency).email();
        try (var browser = Browser.signedIn(cast.site(), email, cast.password())) {
            for (var batch : browser.open("/dossiers").links("/dossiers/batches/")) {
                browser.open(batch).find(batch + "/confirm").ifPresent(letter -> confirm(letter, agency));
            }
        }
    }

    private void confirm(WebForm letter, Agency agency) {
        letter.set("number", "%d/CV-MP".formatted(100 + Math.abs(agency.code().hashCode() % 900)))
                .set("date", window.to())
                .set("signatory", "Thủ trưởng " + agency.name())
                .set("announced", letter.value("dossiers"))
                .send();
    }
}
