package vn.thuocdo.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import vn.thuocdo.access.Role;

/** The plan: written step by step, handed up, and issued by two people. */
final class Planning {

    /** The department of home affairs, which leads the survey. */
    static final String OWNER = "H99.01";

    private static final Map<String, String> PARTIES =
            Map.of("party.FIELD", "BD99", "party.FRONT", "MT99", "party.VETERANS", "CCB99", "party.STATISTICS", "TK99");
    private static final Map<String, String> PRIVACY = Map.of(
            "passage.PRIVACY_BASIS",
            "Luật Bảo vệ dữ liệu cá nhân; chỉ dùng để mời và hỏi ý kiến (mô phỏng).",
            "passage.NOTICE",
            "Câu trả lời được lưu tách khỏi tên và số điện thoại; ông/bà có thể từ chối.",
            "passage.PROCESSORS",
            "Bưu điện tỉnh Minh Họa, theo thỏa thuận xử lý dữ liệu (mô phỏng).");
    private static final int DAYS_BETWEEN = 7;

    private final Cast cast;
    private final Set<String> measured;
    private final Window window;
    private final LocalDate today;
    private String campaign = "";

    /**
     * @param province its agencies are measured
     * @param today the day the plan is signed on
     */
    Planning(Cast cast, Province province, Window window, LocalDate today) {
        this.cast = cast;
        this.window = window;
        this.today = today;
        measured = province.agencies().stream().map(Province.Agency::code).collect(Collectors.toSet());
    }

    /** The address of the campaign, once it is planned. */
    String campaign() {
        return campaign;
    }

    void plan(Progress progress) {
        var page = begun();
        var steps = page.content().select("a[href*=/plan/]").eachAttr("href").stream()
                .distinct()
                .count();
        for (var done = 1; page.path().contains("/plan/"); done++) {
            page = step(page);
            progress.at(done, (int) steps);
        }
        campaign = page.path().replace("/review", "");
        page.form("/submit").send();
        issue();
    }

    private WebPage begun() {
        var page = cast.at(Role.PROGRAMME, OWNER).open("/campaigns/new");
        var year = window.to().getYear();
        var committee = page.content().select("select[name=publisher] option").stream()
                .filter(option -> option.text().equals(Province.NAME))
                .map(Element::val)
                .findFirst()
                .orElseThrow(() -> new Stuck(page.path(), "nobody issues the plan"));
        return page.form("/campaigns")
                .set("title", "Đo lường sự hài lòng năm " + year)
                .set("year", year)
                .set("publisher", committee)
                .send();
    }

    private WebPage step(WebPage page) {
        var path = page.path();
        var code = path.substring(path.lastIndexOf('/') + 1);
        var form = page.form("/plan/" + code);
        switch (code) {
            case "arms" ->
                form.tick("mode", "ONLINE").tick("mode", "FACE_TO_FACE").tick("mode", "OPEN_LINK");
            case "scope" -> measureAll(page, form);
            case "window" -> calendar(page, form);
            case "parties" -> PARTIES.forEach(form::set);
            case "privacy" -> PRIVACY.forEach(form::set);
            default -> {
                // the page suggests what is usual
            }
        }
        var next = (code.equals("size") ? proportional(form) : form).send();
        if (next.path().equals(path)) {
            throw new Stuck(path, next.told());
        }
        return next;
    }

    private void measureAll(WebPage page, WebForm form) {
        page.content().select("tr:has(input[name=agency])").stream()
                .filter(row -> measured.contains(row.select("td").getFirst().text()))
                .map(row -> row.select("input[name=agency]").val())
                .forEach(agency -> form.tick("agency", agency));
    }

    /** Everything that has a day follows the end of the window. */
    private void calendar(WebPage page, WebForm form) {
        var day = window.to().plusDays(1);
        form.set("from", window.from()).set("to", window.to());
        for (var milestone : page.content().select("input[name^=milestone]").eachAttr("name")) {
            day = day.plusDays(DAYS_BETWEEN);
            form.set(milestone, day);
        }
    }

    /** The sizes the bench offers for a total in proportion to the dossiers. */
    private static WebForm proportional(WebForm form) {
        return form.press("do", "use-PROPORTIONAL").send().form("/plan/size");
    }

    private void issue() {
        var page = cast.at(Role.PROGRAMME, OWNER).open(campaign);
        var plan = page.content().select("a[href*=/documents/][href$=.pdf]").eachAttr("href");
        new Signing(cast, today).sign(campaign, plan.getLast(), "77/KH-UBND", Province.NAME);
    }
}
