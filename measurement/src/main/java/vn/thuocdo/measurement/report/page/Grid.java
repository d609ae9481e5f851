package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.List;

/**
 * A table with its caption, in a frame that scrolls sideways by itself on a narrow screen.
 *
 * @param caption what it holds
 * @param head of the columns; the first names the rows
 * @param body rows
 */
record Grid(String caption, List<Markup> head, List<Markup> body) {

    Markup markup() {
        return tag("div")
                .in("scroll")
                .with("role", "region")
                .with("tabindex", "0")
                .with("aria-label", caption)
                .of(tag("table")
                        .of(
                                tag("caption").of(caption),
                                tag("thead").of(tag("tr").of(head)),
                                tag("tbody").of(body)));
    }

    /** The head of a column of texts. */
    static Markup head(String text) {
        return tag("th").with("scope", "col").of(text);
    }

    /** The heads of a column of texts and of columns of numbers after it. */
    static List<Markup> heads(String first, String... numbers) {
        var heads = new ArrayList<Markup>();
        heads.add(head(first));
        for (var text : numbers) {
            heads.add(numberHead(text));
        }
        return heads;
    }

    /** The head of a column of numbers. */
    static Markup numberHead(String text) {
        return tag("th").in("n").with("scope", "col").of(text);
    }

    /** A row of a name and numbers. */
    static Markup row(String name, String... numbers) {
        var cells = new ArrayList<Markup>();
        cells.add(tag("th").with("scope", "row").of(name));
        for (var number : numbers) {
            cells.add(number(number));
        }
        return tag("tr").of(cells);
    }

    /** A cell with a number. */
    static Markup number(String text) {
        return tag("td").in("n").of(text);
    }

    /** A cell with two numbers, one beneath the other on a narrow screen. */
    static Markup interval(String text) {
        return tag("td").in("n interval").of(text);
    }

    /** A cell with a text as wide as {@code columns} columns. */
    static Markup words(String text, int columns) {
        return tag("td").in("words").with("colspan", columns).of(text);
    }
}
