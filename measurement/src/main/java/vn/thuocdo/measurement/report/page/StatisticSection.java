package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import vn.thuocdo.measurement.index.Breakdown;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.StatisticResult;
import vn.thuocdo.measurement.report.wording.Wording;

/** What was worked out beside the index: quantiles, key drivers, reliability. */
record StatisticSection(IndexSet set, Wording wording) {

    Section section() {
        var content = new ArrayList<Markup>();
        var reliability = new ArrayList<StatisticResult.Reliability>();
        for (var result : set.beside().statistics()) {
            switch (result) {
                case StatisticResult.Quantiles quantiles ->
                    content.addAll(new QuantileTables(set, quantiles, wording).markup());
                case StatisticResult.Drivers drivers -> content.addAll(new DriverChart(set, drivers, wording).markup());
                case StatisticResult.Reliability alpha -> reliability.add(alpha);
            }
        }
        if (!reliability.isEmpty()) {
            content.addAll(new ReliabilityTables(set, reliability, wording).markup());
        }
        return new Section("statistics", wording.say("statistics"), content);
    }

    /** A heading within the section. */
    static Markup heading(String text) {
        return tag("h3").of(text);
    }

    /** A table of the groups of every breakdown, which open when asked for. */
    static Markup byGroup(IndexSet set, Wording wording, String what, Tables tables) {
        if (set.breakdowns().isEmpty()) {
            return Markup.NOTHING;
        }
        var content = new ArrayList<Markup>();
        content.add(tag("summary").of(wording.say("by-group", what)));
        set.breakdowns().forEach(breakdown -> content.add(tables.of(breakdown)));
        return tag("details").of(content);
    }

    /** Makes the table of a breakdown. */
    interface Tables {
        Markup of(Breakdown breakdown);
    }
}
