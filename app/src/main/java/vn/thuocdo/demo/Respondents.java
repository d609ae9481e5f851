package vn.thuocdo.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jsoup.nodes.Element;
import vn.thuocdo.access.Role;

/** People at their phones, at interviews and before paper: each answers through the pages and files of the product. */
final class Respondents {

    private static final int MOST_PAGES = 30;
    private static final String TOP = "5";

    private final Cast cast;
    private final String campaign;
    private final SimulatedAnswers answers;
    private final SimulatedCarrier carrier;
    private final List<Fieldwork.Asked> left = new ArrayList<>();

    Respondents(Cast cast, String campaign, SimulatedAnswers answers, SimulatedCarrier carrier) {
        this.cast = cast;
        this.campaign = campaign;
        this.answers = answers;
        this.carrier = carrier;
    }

    /** Who has not answered by link. */
    List<Fieldwork.Asked> left() {
        return List.copyOf(left);
    }

    /** Answers by link, honest ones, flat ones, and those that staff gives for people. */
    void byLink(List<Fieldwork.Asked> asked, Progress progress) {
        var staffed = staffed(asked);
        try (var staff = new Browser(cast.site())) {
            for (var i = 0; i < asked.size(); i++) {
                var person = asked.get(i);
                if (staffed.contains(person)) {
                    begin(staff, person.code());
                    answer(staff, (name, codes) -> answers.flat(name, codes, TOP));
                } else if (answers.happens(SimulatedAnswers.BY_LINK)) {
                    answerAtHome(person);
                } else {
                    left.add(person);
                }
                progress.at(i + 1, asked.size());
            }
        }
    }

    /** The letters of one agency that its own people lay hands on. */
    private static HashSet<Fieldwork.Asked> staffed(List<Fieldwork.Asked> asked) {
        var staffed = new HashSet<Fieldwork.Asked>();
        var agency = asked.getLast().agency();
        asked.stream()
                .filter(each -> each.agency().equals(agency))
                .limit(SimulatedAnswers.STAFFED)
                .forEach(staffed::add);
        return staffed;
    }

    private void answerAtHome(Fieldwork.Asked person) {
        var mark = answers.one(List.of("3", "4", TOP));
        var flat = answers.happens(SimulatedAnswers.STRAIGHT_LINED);
        try (var phone = new Browser(cast.site())) {
            begin(phone, person.code());
            answer(
                    phone,
                    (name, codes) ->
                            flat ? answers.flat(name, codes, mark) : answers.honest(person.agency(), name, codes));
        }
    }

    /** By the link of the message, where one came; else the code of the letter is typed. */
    private void begin(Browser browser, String code) {
        if (carrier.brought(code)) {
            browser.open("/t/" + code);
        } else {
            browser.open("/invitation").form("/t").set("code", code).send();
        }
    }

    /** Goes through the pages of the form as somebody does who reads what is asked there. */
    private static void answer(Browser browser, BiFunction<String, List<String>, String> choose) {
        var page = browser.open("/answer/form");
        for (var turned = 0; turned < MOST_PAGES; turned++) {
            var form = page.find("/answer/form");
            if (form.isEmpty()) {
                page.sees("Mã biên nhận");
                return;
            }
            var ends = form.get().value("page").equals("!end");
            groups(page).forEach((name, codes) -> {
                var chosen = form.get().value(name).isEmpty() ? choose.apply(name, codes) : "";
                if (!chosen.isEmpty()) {
                    form.get().set(name, chosen);
                }
            });
            page = form.get().press("go", ends ? "send" : "next").send();
        }
        throw new Stuck(page.path(), "the form has no end");
    }

    /** The questions of a page that are asked and have choices, with the codes of these. */
    static Map<String, List<String>> groups(WebPage page) {
        var groups = new LinkedHashMap<String, List<String>>();
        for (var choice : page.content().select("input[type=radio]")) {
            if (choice.parents().stream().noneMatch(Respondents::isHidden)
                    && !choice.val().startsWith("!")) {
                groups.computeIfAbsent(choice.attr("name"), _ -> new ArrayList<>())
                        .add(choice.val());
            }
        }
        return groups;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden");
    }

    /** Whoever comes along follows an open link; that counts in no index. */
    void byOpenLink(int people) {
        var link = cast.at(Role.PROGRAMME, Planning.OWNER)
                .open(campaign + "/counter")
                .form("/counter/links")
                .send()
                .links("/o/")
                .getFirst();
        for (var person = 0; person < people; person++) {
            try (var phone = new Browser(cast.site())) {
                var page = phone.open(link).form(link).send();
                phone.open("/t/" + page.form("/answer/form").value("token"));
                answer(phone, (name, codes) -> answers.honest("open", name, codes));
            }
        }
    }
}
