package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.List;

/**
 * A part of the page.
 *
 * @param id to link to it
 * @param title its heading
 * @param content beneath the heading
 */
record Section(String id, String title, List<Markup> content) {

    Markup markup() {
        return tag("section")
                .with("aria-labelledby", id)
                .of(tag("h2").with("id", id).of(title), tag("div").in("sheet").of(content));
    }
}
