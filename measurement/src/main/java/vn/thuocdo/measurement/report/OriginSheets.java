package vn.thuocdo.measurement.report;

import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import vn.thuocdo.measurement.index.DesignSummary;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.Provenance;
import vn.thuocdo.measurement.report.wording.Notices;
import vn.thuocdo.measurement.report.wording.Wording;

/** The sheets of how the figures were made: the design with its steps of weighting, and the files. */
record OriginSheets(Workbook workbook, IndexSet set, Wording wording) {

    void add() {
        addDesign();
        addSources();
    }

    private void addDesign() {
        var design = set.design();
        var sheet =
                sheet("sheet.design", Stream.of("design.what", "design.value").map(wording::say));
        sheet.add(List.of(wording.say("design.rows"), design.rows()));
        sheet.add(List.of(wording.say("design.eligible"), design.eligible()));
        sheet.add(List.of(wording.say("design.strata"), design.strata()));
        sheet.add(List.of(wording.say("design.units"), design.units()));
        sheet.add(List.of(wording.say("design.df"), design.degreesOfFreedom()));
        sheet.add(List.of(wording.say("design.sum"), design.sumOfWeights()));
        sheet.add(List.of(wording.say("design.effect"), design.weightEffect()));
        sheet.add(List.of(wording.say("design.variance"), wording.variance(set)));
        design.steps().forEach(step -> add(step, sheet));
        new Notices(wording).of(design).forEach(notice -> sheet.add(List.of(wording.say("notice"), notice)));
    }

    private void add(DesignSummary.WeightStep step, SheetRows sheet) {
        var name = wording.step(step);
        sheet.add(List.of(name + " – " + wording.say("step.before"), step.sumBefore()));
        sheet.add(List.of(name + " – " + wording.say("step.after"), step.sumAfter()));
        sheet.add(List.of(name + " – " + wording.say("step.effect"), step.effectAfter()));
        sheet.add(List.of(name + " – " + wording.say("step.lost"), step.lost()));
    }

    private void addSources() {
        var heads = Stream.of(wording.say("source.file"), wording.say("source"), "SHA-256");
        var sheet = sheet("sheet.sources", heads).withLong(2);
        sheet.add(source(set.provenance().plan(), "source.plan"));
        set.provenance().sources().forEach(source -> sheet.add(source(source, "source.data")));
        sheet.add(List.of(set.provenance().software()));
    }

    private List<String> source(Provenance.Source source, String kind) {
        return List.of(source.name(), wording.say(kind), source.sha256());
    }

    private SheetRows sheet(String name, Stream<String> heads) {
        return new SheetRows(
                workbook, wording.say(name), set.simulated() ? wording.say("simulated") : "", heads.toList());
    }
}
