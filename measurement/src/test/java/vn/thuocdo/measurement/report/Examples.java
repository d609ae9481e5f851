package vn.thuocdo.measurement.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.index.Beside;
import vn.thuocdo.measurement.index.Breakdown;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.DesignSummary;
import vn.thuocdo.measurement.index.Difference;
import vn.thuocdo.measurement.index.DomainIndex;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.MethodUsed;
import vn.thuocdo.measurement.index.Node;
import vn.thuocdo.measurement.index.Ranking;
import vn.thuocdo.measurement.index.Response;
import vn.thuocdo.measurement.method.Bilingual;
import vn.thuocdo.measurement.method.Group;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.method.Provenance;
import vn.thuocdo.measurement.method.Rule;

/** Measurements to write, with invented figures. */
final class Examples {

    private static final Node ROOT = node("overall", Node.Kind.OVERALL, "", 0, "Chỉ số hài lòng", "Satisfaction index");
    private static final List<Node> NODES = List.of(
            ROOT,
            node("F1", Node.Kind.GROUP, "overall", 1, "Tiếp cận dịch vụ", "Access to services"),
            new Node(
                    "c1",
                    Map.of("vi", "Nơi ngồi chờ có đủ chỗ ngồi", "en", "Enough seats in the waiting area"),
                    Node.Kind.ITEM,
                    "F1",
                    2,
                    true),
            node("c2", Node.Kind.ITEM, "F1", 2, "Trang thiết bị phục vụ đầy đủ", "Equipment is sufficient"),
            node("F2", Node.Kind.GROUP, "overall", 1, "Tiếp nhận, xử lý phản ánh, kiến nghị", "Handling of feedback"),
            node("c3", Node.Kind.ITEM, "F2", 2, "Dễ phản ánh, kiến nghị", "Feedback is easy to give"));

    private Examples() {}

    /** A small measurement in which everything occurs once: ranks, groups, every reason for no result. */
    static IndexSet anIndexSet() {
        return new IndexSet(
                "Sự hài lòng của người dân, tổ chức năm 2026",
                true,
                "sipas-2017",
                Map.of("vi", "Chỉ số hài lòng SIPAS 2017–2020", "en", "SIPAS 2017–2020"),
                "TOP2",
                0.95,
                NODES,
                domain("all", "Tất cả", 11842, 83.91234567890123, 0.8, null),
                List.of(byAgency(), byAge()),
                List.of(aDifference()),
                List.of(
                        new Response("c1", 11000, 400, 300, 100, 42),
                        new Response("c2", 10800, 500, 300, 200, 42),
                        new Response("c3", 2400, 100, 200, 50, 9092)),
                aDesign(),
                new vn.thuocdo.measurement.index.Provenance(
                        "Thước Đo 0.1.0",
                        new vn.thuocdo.measurement.index.Provenance.Source("plan.yaml", "a".repeat(64)),
                        List.of(new vn.thuocdo.measurement.index.Provenance.Source(
                                "answers.parquet", "0123456789abcdef".repeat(4)))),
                aMethod(),
                Beside.NOTHING);
    }

    /** The same with another formula of the item score. */
    static IndexSet scoredBy(String score) {
        var set = anIndexSet();
        return with(set, set.title(), score, set.simulated(), set.overall(), set.breakdowns());
    }

    /** The same of real data. */
    static IndexSet notSimulated() {
        var set = anIndexSet();
        return with(set, set.title(), set.score(), false, set.overall(), set.breakdowns());
    }

    /** The same with its variances made in another way. */
    static IndexSet withVariance(String variance) {
        var set = anIndexSet();
        return new IndexSet(
                set.title(),
                set.simulated(),
                set.method(),
                set.methodNames(),
                set.score(),
                set.level(),
                set.nodes(),
                set.overall(),
                set.breakdowns(),
                set.differences(),
                set.responses(),
                withVariance(set.design(), variance),
                set.provenance(),
                set.used(),
                Beside.NOTHING);
    }

    private static DesignSummary withVariance(DesignSummary design, String variance) {
        return new DesignSummary(
                design.rows(),
                design.eligible(),
                design.strata(),
                design.units(),
                design.degreesOfFreedom(),
                design.sumOfWeights(),
                design.weightEffect(),
                variance,
                design.lonely(),
                design.steps());
    }

    /** The same with this figure for everybody. */
    static IndexSet withOverall(Cell cell) {
        var set = anIndexSet();
        var cells = new HashMap<>(set.overall().cells());
        cells.put("overall", cell);
        var overall = new DomainIndex("all", "Tất cả", 11842, cells, null);
        return with(set, set.title(), set.score(), set.simulated(), overall, set.breakdowns());
    }

    /** The same whose title, labels and keys are all this text. */
    static IndexSet named(String text) {
        var set = anIndexSet();
        var domain = new DomainIndex(text, text, 5, cells(80, 1), null);
        var breakdown = new Breakdown(text, text, List.of(domain), List.of());
        return with(set, text, set.score(), set.simulated(), set.overall(), List.of(breakdown, breakdown));
    }

    /** The same with a group of agencies that are not there, of which no page can be made. */
    static IndexSet withAnUnknownGroup() {
        var set = anIndexSet();
        var agencies = set.breakdowns().getFirst();
        var broken = new Breakdown(
                agencies.code(), agencies.label(), agencies.domains(), List.of(List.of("BHXH", "nobody")));
        return with(set, set.title(), set.score(), set.simulated(), set.overall(), List.of(broken));
    }

    /** The same with that many ranked agencies. */
    static IndexSet ofManyAgencies(int count) {
        var domains = IntStream.rangeClosed(1, count)
                .mapToObj(i -> domain(
                        "a" + i,
                        "Ủy ban nhân dân xã Minh Họa " + i,
                        100 + i,
                        95 - 30.0 * i / count,
                        2,
                        new Ranking(i, Math.max(1, i - 20), Math.min(count, i + 20), i, i, count)))
                .toList();
        var groups = IntStream.range(0, count - 20)
                .mapToObj(i -> domains.subList(i, i + 20).stream()
                        .map(DomainIndex::key)
                        .toList())
                .toList();
        var set = anIndexSet();
        var breakdown = new Breakdown("agency", "Theo cơ quan", domains, groups);
        return with(set, set.title(), set.score(), set.simulated(), set.overall(), List.of(breakdown));
    }

    private static IndexSet with(
            IndexSet set,
            String title,
            String score,
            boolean simulated,
            DomainIndex overall,
            List<Breakdown> breakdowns) {
        return new IndexSet(
                title,
                simulated,
                set.method(),
                set.methodNames(),
                score,
                set.level(),
                set.nodes(),
                overall,
                breakdowns,
                set.differences(),
                set.responses(),
                set.design(),
                set.provenance(),
                set.used(),
                Beside.NOTHING);
    }

    private static MethodUsed aMethod() {
        var sipas = new Methods().find("sipas-2017").orElseThrow();
        var items = List.of("c1", "c2", "c3");
        var parts = List.of(group("F1", List.of(), List.of("c1", "c2")), group("F2", List.of(), List.of("c3")));
        return new MethodUsed(
                sipas.with(
                        sipas.scales(),
                        sipas.items().stream()
                                .filter(item -> items.contains(item.code()))
                                .toList(),
                        List.of(),
                        group("overall", parts, List.of()),
                        sipas.score()),
                false,
                true);
    }

    private static Group group(String code, List<Group> parts, List<String> items) {
        var node = NODES.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        return new Group(
                code,
                new Bilingual(node.name("vi"), node.name("en")),
                parts.isEmpty() ? new Rule.MeanOfItems() : new Rule.MeanOfGroups(),
                parts,
                items,
                List.of(),
                Provenance.OWN);
    }

    /** A measurement by the nine indices of the one-stop mechanism, each with this score. */
    static IndexSet graded(double... scores) {
        var method = new Methods().find("one-stop-2018").orElseThrow();
        var nodes = new ArrayList<Node>();
        var cells = new HashMap<String, Cell>();
        for (var group : Objects.requireNonNull(method.tree()).all().toList()) {
            nodes.add(node(group, nodes.isEmpty()));
            var sum = 0.0;
            for (var code : group.allItems()) {
                sum += scores[method.itemCodes().indexOf(code)];
            }
            cells.put(group.code(), estimated(sum, 0.2, 400));
            for (var code : group.items()) {
                nodes.add(new Node(
                        code, names(method.item(code).orElseThrow().text()), Node.Kind.ITEM, group.code(), 2, false));
                cells.put(code, estimated(scores[method.itemCodes().indexOf(code)], 0.05, 400));
            }
        }
        return graded(method, nodes, cells);
    }

    private static Node node(Group group, boolean isRoot) {
        return new Node(
                group.code(),
                names(group.name()),
                isRoot ? Node.Kind.OVERALL : Node.Kind.GROUP,
                isRoot ? "" : "total",
                isRoot ? 0 : 1,
                false);
    }

    private static Map<String, String> names(Bilingual text) {
        return Map.of("vi", text.vi(), "en", text.en());
    }

    private static IndexSet graded(Method method, List<Node> nodes, Map<String, Cell> cells) {
        var set = anIndexSet();
        var agency = new DomainIndex("A", "Sở A", 400, cells, new Ranking(1, 1, 1, 1, 1, 1));
        return new IndexSet(
                set.title(),
                true,
                "one-stop-2018",
                names(method.title().name()),
                "POINTS",
                set.level(),
                nodes,
                new DomainIndex("", "Tất cả", 400, cells, null),
                List.of(new Breakdown("agency", "Theo cơ quan", List.of(agency), List.of())),
                List.of(),
                List.of(new Response("i1", 400, 0, 0, 0, 0)),
                set.design(),
                set.provenance(),
                new MethodUsed(method, false, false),
                Beside.NOTHING);
    }

    private static Breakdown byAgency() {
        var domains = new ArrayList<DomainIndex>();
        domains.add(domain("BHXH", "Bảo hiểm xã hội tỉnh", 501, 90.3449, 2.04, new Ranking(1, 1, 2, 1, 1, 4)));
        domains.add(domain("SCT", "Sở Công Thương", 318, 87.71, 1.95, new Ranking(2, 1, 3, 1, 2, 4)));
        domains.add(domain(
                "SNN",
                "Sở Nông nghiệp và Môi trường, Chi cục Kiểm lâm",
                1140,
                82.14,
                0.8,
                new Ranking(3, 2, 4, 2, 3, 4)));
        domains.add(domain("STC", "Sở Tài chính", 776, 77.64, 2.15, new Ranking(4, 3, 4, 4, 4, 4)));
        for (var reason : Cell.Reason.values()) {
            domains.add(without(reason));
        }
        return new Breakdown(
                "agency",
                "Theo cơ quan",
                domains,
                List.of(List.of("BHXH", "SCT"), List.of("SCT", "SNN"), List.of("STC")));
    }

    private static Breakdown byAge() {
        var undetermined = new HashMap<>(cells(81.0, 1));
        undetermined.put("overall", new Cell.Estimated(81, Double.NaN, Double.NaN, Double.NaN, 12, Double.NaN, 0));
        return new Breakdown(
                "age",
                "Theo nhóm tuổi",
                List.of(
                        domain("18-34", "Từ 18 đến 34 tuổi", 4001, 82.5, 1.2, null),
                        domain("35-59", "Từ 35 đến 59 tuổi", 6003, 84.9, 1.0, null),
                        new DomainIndex("60+", "Từ 60 tuổi trở lên", 12, undetermined, null)),
                List.of());
    }

    private static Difference aDifference() {
        return new Difference(
                "overall",
                "2026 và 2025",
                "năm 2025",
                "năm 2026",
                Map.of(
                        "overall", new Difference.Change(1.912, 0.61, 0.71, 3.11, 120, 0.0021),
                        "F1", new Difference.Change(2.5, 0.7, 1.11, 3.89, 120, 0.0004),
                        "F2", new Difference.Change(-0.4, 0.9, -2.18, 1.38, 120, 0.66)));
    }

    private static DesignSummary aDesign() {
        return new DesignSummary(
                12000,
                11842,
                34,
                680,
                646,
                1234567.891,
                1.37,
                "linearised",
                List.of("Huyện đảo"),
                List.of(
                        new DesignSummary.WeightStep(
                                "nonresponse-classes",
                                1200000,
                                1200000,
                                1.3,
                                158,
                                List.of(
                                        new DesignSummary.ThinClass("Huyện đảo · Nam", 4, 2.25, "Huyện đảo · Nữ"),
                                        new DesignSummary.ThinClass("Trực tuyến", 31, 3.5, null)),
                                0),
                        new DesignSummary.WeightStep("rake", 1200000, 1234567.891, 1.37, 0, List.of(), 3)));
    }

    private static DomainIndex without(Cell.Reason reason) {
        var answers = reason == Cell.Reason.TOO_FEW_ANSWERS ? 7 : 0;
        var cells = new HashMap<String, Cell>();
        NODES.forEach(node -> cells.put(node.code(), new Cell.NoResult(reason, answers)));
        return new DomainIndex(reason.name(), "Phòng " + reason.name(), answers, cells, null);
    }

    private static DomainIndex domain(
            String key, String label, long rows, double value, double error, @Nullable Ranking ranking) {
        return new DomainIndex(key, label, rows, cells(value, error), ranking);
    }

    private static Map<String, Cell> cells(double value, double error) {
        return Map.of(
                "overall", estimated(value, error, 11842),
                "F1", estimated(value + 1.4, error, 11500),
                "c1", estimated(value + 2.6, error, 11000),
                "c2", estimated(value + 0.2, error, 10800),
                "F2", estimated(value - 4.1, 2 * error, 2400),
                "c3", estimated(value - 4.1, 2 * error, 2400));
    }

    static Cell.Estimated estimated(double value, double margin, long answers) {
        return new Cell.Estimated(value, margin / 1.9637, value - margin, value + margin, answers, 1.42, 646);
    }

    private static Node node(String code, Node.Kind kind, String parent, int depth, String vietnamese, String english) {
        return new Node(code, Map.of("vi", vietnamese, "en", english), kind, parent, depth, false);
    }
}
