package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.language.Language;
import vn.thuocdo.measurement.report.wording.Wording;

/** The page of a measurement: one HTML file without script, whose only style sheet is in it. */
public final class ReportPage {

    private final IndexSet set;
    private final Wording wording;

    private ReportPage(IndexSet set, Wording wording) {
        this.set = set;
        this.wording = wording;
    }

    /**
     * The page of {@code set}, in {@code language}.
     *
     * @return HTML that is well-formed XML too, to be kept in UTF-8
     */
    public static String of(IndexSet set, Language language) {
        var page = new ReportPage(set, Wording.in(language));
        return "<!DOCTYPE html>\n"
                + tag("html")
                        .with("lang", language.code())
                        .of(page.head(), page.body())
                        .html()
                + "\n";
    }

    private Markup head() {
        var styles = styleSheet();
        var policy = "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                .formatted(hash(styles));
        return tag("head")
                .of(
                        tag("meta").with("charset", "utf-8").empty(),
                        tag("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1")
                                .empty(),
                        tag("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", policy)
                                .empty(),
                        tag("title").of(set.title()),
                        tag("style").of(new Markup(styles)));
    }

    private Markup body() {
        var sections = sections();
        var content = new ArrayList<Markup>();
        content.add(tag("h1").of(set.title()));
        content.add(tag("p").in("quiet")
                .of(wording.say(
                        "subtitle",
                        wording.methodName(set),
                        wording.figures().whole(set.design().eligible()))));
        content.add(new Headline(set, wording).markup());
        content.add(contents(sections));
        sections.forEach(section -> content.add(section.markup()));
        return tag("body").of(header(), tag("main").in("wrap").of(content), footer());
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        sections.add(new TreeSection(set, wording).section());
        for (var breakdown : set.breakdowns()) {
            sections.add(new BreakdownSection(set, breakdown, sections.size(), wording).section());
        }
        if (!set.differences().isEmpty()) {
            sections.add(new DifferenceSection(set, wording).section());
        }
        if (!set.beside().questions().isEmpty()) {
            sections.add(new QuestionSection(set, wording).section());
        }
        if (!set.beside().statistics().isEmpty()) {
            sections.add(new StatisticSection(set, wording).section());
        }
        sections.add(new ResponseSection(set, wording).section());
        sections.add(new DesignSection(set, wording).section());
        sections.add(new MethodSection(set, wording).section());
        return sections;
    }

    private Markup header() {
        var simulated = set.simulated() ? tag("p").in("simulated").of(wording.say("simulated")) : Markup.NOTHING;
        return tag("header")
                .of(simulated, tag("div").in("bar").of(tag("p").in("wrap").of(wording.say("mark"))));
    }

    private Markup contents(List<Section> sections) {
        return tag("nav")
                .with("aria-label", wording.say("contents"))
                .of(tag("ul")
                        .of(sections.stream()
                                .map(section -> tag("li")
                                        .of(tag("a").with("href", "#" + section.id())
                                                .of(section.title())))
                                .toList()));
    }

    private Markup footer() {
        var files = new ArrayList<Markup>();
        files.add(Markup.text(wording.say("files") + " "));
        for (var file : files()) {
            files.add(tag("a").with("href", file).of(file));
            files.add(Markup.text(" "));
        }
        return tag("footer")
                .in("wrap")
                .of(tag("p").of(files), tag("p").in("quiet").of(set.provenance().software()));
    }

    private List<String> files() {
        var names = new ArrayList<>(List.of("index.csv", "index.xlsx", "index.json"));
        if (!set.beside().questions().isEmpty()) {
            names.add("questions.csv");
        }
        if (!set.beside().statistics().isEmpty()) {
            names.add("statistics.csv");
        }
        return names;
    }

    private static String styleSheet() {
        try (var in = Objects.requireNonNull(ReportPage.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
