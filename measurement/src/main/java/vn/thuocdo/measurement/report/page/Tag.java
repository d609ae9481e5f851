package vn.thuocdo.measurement.report.page;

import java.util.List;
import java.util.Set;

/**
 * An element about to be filled.
 *
 * @param name such as {@code td}
 * @param attributes as they are written, each after a space
 */
record Tag(String name, String attributes) {

    private static final Set<String> ON_A_LINE_OF_ITS_OWN = Set.of(
            "article", "caption", "circle", "details", "dd", "div", "dl", "dt", "footer", "g", "h1", "h2", "h3", "head",
            "header", "li", "line", "link", "main", "meta", "nav", "p", "rect", "section", "style", "summary", "svg",
            "table", "tbody", "thead", "title", "tr", "ul");

    /** The element of that name. */
    static Tag tag(String name) {
        return new Tag(name, "");
    }

    /** The same with an attribute more. */
    Tag with(String attribute, String value) {
        return new Tag(
                name,
                "%s %s=\"%s\""
                        .formatted(attributes, attribute, Markup.text(value).html()));
    }

    /** The same with a length or a position, which SVG takes with a point. */
    Tag with(String attribute, int value) {
        return with(attribute, String.valueOf(value));
    }

    /** The same of that class. */
    Tag in(String styles) {
        return with("class", styles);
    }

    Markup of(String text) {
        return of(Markup.text(text));
    }

    Markup of(Markup... pieces) {
        return of(List.of(pieces));
    }

    Markup of(List<Markup> pieces) {
        var content = Markup.all(pieces).html();
        var first = content.startsWith("<") && ON_A_LINE_OF_ITS_OWN.contains(name) ? "\n" : "";
        return new Markup("<" + name + attributes + ">" + first + content + "</" + name + ">" + end());
    }

    /** The element that never holds anything, such as {@code meta} or SVG's {@code line}. */
    Markup empty() {
        return new Markup("<" + name + attributes + "/>" + end());
    }

    private String end() {
        return ON_A_LINE_OF_ITS_OWN.contains(name) ? "\n" : "";
    }
}
