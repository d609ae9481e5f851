package vn.thuocdo.campaign;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.thuocdo.campaign.PlanSummary.Summary;
import vn.thuocdo.decision.document.Block;
import vn.thuocdo.decision.document.Block.Column;

/**
 * A plan in the words of offices, in Vietnamese whatever the reader's language.
 *
 * @param say the Vietnamese text of a key
 */
record PlanWording(Campaign campaign, Summary plan, UnaryOperator<String> say) {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    List<String> keyPoints() {
        var points = new ArrayList<String>();
        points.add("Phương pháp: " + methodTitle());
        points.add("Phạm vi: %s cơ quan, đơn vị.".formatted(number(agencies())));
        points.add("Hồ sơ đưa vào đo lường: có kết quả từ ngày %s đến hết ngày %s (quý %s)."
                .formatted(
                        DAY.format(campaign.from()),
                        DAY.format(campaign.to()),
                        Quarter.between(campaign.from(), campaign.to()).stream()
                                .map(Quarter::title)
                                .collect(Collectors.joining(", "))));
        for (var arm : plan.arms()) {
            plan.whole(arm)
                    .ifPresent(size ->
                            points.add("%s: chọn %s người, dự kiến thu về %s phiếu hợp lệ, sai số dự kiến %s."
                                    .formatted(
                                            say.apply(arm.kind().text()),
                                            number(size.size()),
                                            number(Math.round(size.valid())),
                                            margin(size.margin()))));
        }
        var modes = plan.modes().stream().map(mode -> say.apply(mode.text())).collect(Collectors.joining("; "));
        points.add("Hình thức khảo sát: %s.".formatted(modes.isEmpty() ? "chưa chọn" : modes));
        return points;
    }

    private String methodTitle() {
        return GeneralOffers.methods(VIETNAMESE).getOrDefault(campaign.method(), campaign.method());
    }

    private int agencies() {
        return plan.sizes().values().stream()
                .mapToInt(table -> table.rows().size())
                .max()
                .orElse(0);
    }

    /** The arms share the fixed part: it is counted once. */
    String cost() {
        var sizes =
                plan.arms().stream().flatMap(arm -> plan.whole(arm).stream()).toList();
        if (sizes.isEmpty()) {
            return "Chưa dự toán.";
        }
        var forms = sizes.stream().mapToLong(SizeBench.Size::size).sum();
        var valid = sizes.stream().mapToDouble(SizeBench.Size::valid).sum();
        var cost = new SettingValues(plan.settings()).budget().ofAll(forms, valid);
        return "Dự toán %s đồng, bình quân %s đồng một phiếu hợp lệ; nguồn kinh phí theo quy định."
                .formatted(number(cost.value()), number(Math.round(cost.value() / Math.max(1, valid))));
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        PlanDocuments.addLines(blocks, plan.passage(PlanPassage.BASIS));
        blocks.add(new Block.Heading("I. MỤC ĐÍCH, YÊU CẦU"));
        PlanDocuments.addLines(blocks, plan.passage(PlanPassage.PURPOSE));
        blocks.add(new Block.Heading("II. PHƯƠNG PHÁP, PHẠM VI, ĐỐI TƯỢNG"));
        blocks.add(new Block.Points(keyPoints()));
        addExclusions(blocks);
        blocks.add(new Block.Heading("III. CỠ MẪU"));
        plan.sizes().forEach((arm, table) -> addSizes(blocks, arm, table));
        blocks.add(new Block.Heading("IV. TIẾN ĐỘ"));
        blocks.add(calendar());
        blocks.add(new Block.Heading("V. SÀNG LỌC, TRỌNG SỐ, PHÚC TRA"));
        blocks.add(settings(PlanSetting.Group.QUALITY));
        PlanDocuments.addLines(blocks, plan.passage(PlanPassage.WEIGHTING));
        blocks.add(new Block.Heading("VI. BẢO VỆ DỮ LIỆU CÁ NHÂN, THỜI HẠN LƯU"));
        PlanDocuments.addLines(blocks, plan.passage(PlanPassage.PRIVACY_BASIS));
        PlanDocuments.addLines(blocks, plan.passage(PlanPassage.PROCESSORS));
        blocks.add(settings(PlanSetting.Group.PRIVACY));
        blocks.add(new Block.Heading("VII. KINH PHÍ"));
        blocks.add(settings(PlanSetting.Group.BUDGET));
        blocks.add(new Block.Paragraph(cost()));
        blocks.add(new Block.Heading("VIII. TỔ CHỨC THỰC HIỆN"));
        blocks.add(new Block.Paragraph("Cơ quan chủ trì: " + plan.owner() + "."));
        blocks.add(new Block.Points(plan.parties().stream().map(this::party).toList()));
        return blocks;
    }

    private void addExclusions(List<Block> blocks) {
        if (!plan.exclusionNames().isEmpty()) {
            blocks.add(new Block.Paragraph("Không đưa vào đo lường:"));
            blocks.add(new Block.Points(plan.exclusionNames()));
        }
    }

    private void addSizes(List<Block> blocks, Arm arm, SizeBench.Table table) {
        blocks.add(new Block.Paragraph(say.apply(arm.kind().text()) + ":"));
        var rows = new ArrayList<List<String>>();
        for (var row : table.rows()) {
            row.chosen()
                    .ifPresent(size -> rows.add(List.of(
                            Integer.toString(rows.size() + 1),
                            row.agency().name(),
                            count(row.agency()),
                            number(size.size()),
                            margin(size.margin()))));
        }
        table.chosen()
                .ifPresent(size -> rows.add(List.of("", "Tổng cộng", "", number(size.size()), margin(size.margin()))));
        blocks.add(new Block.Table(
                List.of(
                        Column.ofNumbers("TT"),
                        Column.ofText("Cơ quan, đơn vị"),
                        Column.ofNumbers("Số hồ sơ (người)"),
                        Column.ofNumbers("Cỡ mẫu"),
                        Column.ofNumbers("Sai số dự kiến")),
                rows));
    }

    private String count(MeasuredAgency agency) {
        var population = agency.population();
        return population == null ? "chưa có" : number(population);
    }

    private Block.Table calendar() {
        var rows = plan.milestones().entrySet().stream()
                .map(entry -> List.of(say.apply(entry.getKey().text()), DAY.format(entry.getValue())))
                .toList();
        return new Block.Table(List.of(Column.ofText("Nội dung"), Column.ofText("Hoàn thành trước ngày")), rows);
    }

    private Block.Table settings(PlanSetting.Group group) {
        var rows = PlanSetting.of(group).stream()
                .map(setting -> List.of(
                        say.apply(setting.text()),
                        TypedNumber.show(setting, plan.setting(setting), VIETNAMESE),
                        say.apply(setting.unit().text())))
                .toList();
        return new Block.Table(
                List.of(Column.ofText("Nội dung"), Column.ofNumbers("Mức"), Column.ofText("Đơn vị tính")), rows);
    }

    private String party(PlanAgencies.Party party) {
        var agreement = party.agreement().isEmpty() ? "" : " (" + party.agreement() + ")";
        return "%s: %s%s.".formatted(say.apply(party.role().text()), party.name(), agreement);
    }

    private static String margin(OptionalDouble margin) {
        if (margin.isEmpty()) {
            return "chưa xác định";
        }
        var format = NumberFormat.getNumberInstance(VIETNAMESE);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return "±" + format.format(100 * margin.getAsDouble()) + " điểm %";
    }

    private static String number(long count) {
        return NumberFormat.getIntegerInstance(VIETNAMESE).format(count);
    }
}
