package vn.thuocdo.measurement.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.thuocdo.measurement.index.Beside;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.QuestionResult;
import vn.thuocdo.measurement.index.QuestionResult.Choice;
import vn.thuocdo.measurement.index.QuestionResult.DomainAnswers;
import vn.thuocdo.measurement.index.QuestionResult.Part;
import vn.thuocdo.measurement.index.Response;
import vn.thuocdo.measurement.index.StatisticResult;
import vn.thuocdo.measurement.index.StatisticResult.AlphaLine;
import vn.thuocdo.measurement.index.StatisticResult.Driver;
import vn.thuocdo.measurement.index.StatisticResult.ItemLine;
import vn.thuocdo.measurement.index.StatisticResult.QuantileLine;
import vn.thuocdo.measurement.index.StatisticResult.Where;
import vn.thuocdo.measurement.method.Question;

/** Measurements with something beside the index, with invented figures. */
final class BesideExamples {

    private static final Cell FEW = new Cell.NoResult(Cell.Reason.TOO_FEW_ANSWERS, 12);
    private static final List<Where> WHERE = List.of(
            new Where("", "", "Tất cả"),
            new Where("age", "18-34", "Từ 18 đến 34 tuổi"),
            new Where("age", "60+", "Từ 60 tuổi trở lên"));

    private BesideExamples() {}

    /** The small measurement with a question of each kind and each statistic. */
    static IndexSet anIndexSet() {
        return Examples.anIndexSet()
                .with(new Beside(
                        List.of(single(), multiple(), grid(), number()),
                        List.of(quantiles(), drivers(), driversWithoutErrors(), noDrivers(), reliability())));
    }

    /** The same with nothing but statistics. */
    static IndexSet withoutQuestions() {
        return Examples.anIndexSet()
                .with(new Beside(List.of(), anIndexSet().beside().statistics()));
    }

    private static QuestionResult single() {
        var part = new Part(
                "q5",
                Map.of(),
                List.of(
                        choice("1", "Không có", "None"),
                        choice("2", "Có một số", "Some"),
                        choice("3", "Có nhiều", "Many")));
        return question("q5", "Công chức gây phiền hà", "Trouble", Question.Kind.SINGLE, true, List.of(part));
    }

    private static QuestionResult multiple() {
        var part = new Part(
                "source",
                Map.of(),
                List.of(choice("source.1", "Đài, ti vi", "Television"), choice("source.2", "Mạng", "The internet")));
        return question("source", "Biết qua đâu", "Heard from", Question.Kind.MULTIPLE, false, List.of(part));
    }

    private static QuestionResult grid() {
        var levels = List.of(
                choice("1", "Không", "No"), choice("2", "Khá", "Fairly"), choice("3", "Rất mong muốn", "Strongly"));
        return question(
                "q10",
                "Mong muốn cải thiện",
                "Wishes",
                Question.Kind.GRID,
                false,
                List.of(
                        new Part("q10.6", Map.of("vi", "Năng lực", "en", "Capability"), levels),
                        new Part("q10.7", Map.of("vi", "Thái độ", "en", "Attitude"), levels)));
    }

    private static QuestionResult number() {
        return question(
                "days",
                "Số ngày",
                "Days",
                Question.Kind.NUMBER,
                false,
                List.of(new Part("days", Map.of(), List.of(Choice.MEAN))));
    }

    private static QuestionResult question(
            String code, String vietnamese, String english, Question.Kind kind, boolean unverified, List<Part> parts) {
        var domains = WHERE.stream()
                .map(where -> new DomainAnswers(
                        where.breakdown(),
                        where.key(),
                        where.label(),
                        parts.stream().map(part -> cells(part, where)).toList()))
                .toList();
        var columns = kind == Question.Kind.MULTIPLE
                ? parts.getFirst().choices().stream().map(Choice::code).toList()
                : parts.stream().map(Part::code).toList();
        return new QuestionResult(
                code,
                Map.of("vi", vietnamese, "en", english),
                Question.Aspect.PERCEPTION,
                kind,
                unverified,
                parts,
                columns.stream()
                        .map(each -> new Response(each, 1100, 30, 20, 10, 5))
                        .toList(),
                domains);
    }

    private static List<Cell> cells(Part part, Where where) {
        if (where.key().equals("60+")) {
            return part.choices().stream().map(_ -> FEW).toList();
        }
        var shares = part.choices().size() == 3 ? List.of(62.5, 25.25, 12.25) : List.of(43.21, 71.5);
        var cells = new ArrayList<Cell>();
        for (var i = 0; i < part.choices().size(); i++) {
            cells.add(figure(shares.get(i), 1.5, 1100));
        }
        return cells;
    }

    private static StatisticResult quantiles() {
        var lines = WHERE.stream()
                .map(where -> new QuantileLine(
                        where,
                        where.key().equals("60+")
                                ? List.of(FEW, FEW)
                                : List.of(figure(5, 0.5, 1100), figure(14, 1.25, 1100))))
                .toList();
        return new StatisticResult.Quantiles("days", "school", List.of(0.5, 0.9), lines);
    }

    private static StatisticResult drivers() {
        return new StatisticResult.Drivers(
                "c3",
                "johnson",
                figure(0.41, 0.02, 900),
                List.of(
                        new Driver(
                                "F1",
                                Map.of("vi", "Tiếp cận", "en", "Access"),
                                figure(0.15, 0.01, 900),
                                figure(36.6, 2, 900)),
                        new Driver(
                                "F2",
                                Map.of("vi", "Phản ánh", "en", "Feedback"),
                                figure(0.26, 0.02, 900),
                                figure(63.4, 2, 900))));
    }

    private static StatisticResult driversWithoutErrors() {
        var none = Double.NaN;
        return new StatisticResult.Drivers(
                "c2",
                "shapley",
                new Cell.Estimated(0.3, none, none, none, 900, none, none),
                List.of(new Driver(
                        "c1",
                        Map.of(),
                        new Cell.Estimated(0.3, none, none, none, 900, none, none),
                        new Cell.Estimated(100, none, none, none, 900, none, none))));
    }

    private static StatisticResult noDrivers() {
        var none = new Cell.NoResult(Cell.Reason.NO_VARIATION, 900);
        return new StatisticResult.Drivers("c1", "johnson", none, List.of(new Driver("c2", Map.of(), none, none)));
    }

    private static StatisticResult reliability() {
        var lines = WHERE.stream()
                .map(where -> where.key().equals("60+")
                        ? new AlphaLine(where, FEW, FEW, FEW, FEW)
                        : new AlphaLine(where, alpha(0.876), alpha(0.881), alpha(0.879), alpha(0.54)))
                .toList();
        var items = List.of("c1", "c2", "c3");
        var ofItems = IntStream.range(0, 3)
                .mapToObj(i -> new ItemLine(items.get(i), 0.8 + 0.01 * i, 0.6 + 0.02 * i))
                .toList();
        return new StatisticResult.Reliability("F1", Map.of("vi", "Tiếp cận", "en", "Access"), items, lines, ofItems);
    }

    private static Cell alpha(double value) {
        return new Cell.Estimated(value, Double.NaN, Double.NaN, Double.NaN, 800, Double.NaN, Double.NaN);
    }

    private static Cell figure(double value, double error, long answers) {
        return new Cell.Estimated(value, error, value - 2 * error, value + 2 * error, answers, 1.25, 40);
    }

    private static Choice choice(String code, String vietnamese, String english) {
        return new Choice(code, Map.of("vi", vietnamese, "en", english));
    }
}
