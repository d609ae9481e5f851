package vn.thuocdo.fieldwork;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.agency.Agency;
import vn.thuocdo.campaign.ArmKind;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.PlanPassage;
import vn.thuocdo.campaign.PlanSummary;
import vn.thuocdo.decision.document.Block;
import vn.thuocdo.decision.document.Block.Column;
import vn.thuocdo.decision.document.Draft;

/** Writes the minutes of lots that change hands (Biên bản giao nhận phiếu), for both sides to sign. */
@Component
class HandoverMinutes {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final PlanSummary summaries;
    private final Agencies agencies;
    private final MessageSource texts;

    HandoverMinutes(PlanSummary summaries, Agencies agencies, MessageSource texts) {
        this.summaries = summaries;
        this.agencies = agencies;
        this.texts = texts;
    }

    Draft of(Campaign campaign, ArmKind arm, Lot lot, Handover handover) {
        return new Draft(
                new Draft.Issuer(
                        null, agencies.find(handover.body()).map(Agency::name).orElse("")),
                new Draft.Mark(handover.number(), "BB-GNP"),
                new Draft.Dated(summaries.of(campaign).passage(PlanPassage.PLACE), handover.day()),
                new Draft.Title("Biên bản", handover.back() ? "Giao trả phiếu khảo sát" : "Giao nhận phiếu khảo sát"),
                List.of(),
                blocks(campaign, texts.getMessage("campaign.arm." + arm, new Object[0], VIETNAMESE), lot, handover),
                List.of("Bên giao", "Bên nhận", "Lưu: VT"),
                null);
    }

    private static List<Block> blocks(Campaign campaign, String arm, Lot lot, Handover handover) {
        return List.of(
                new Block.Paragraph("Hôm nay, %s, hai bên giao, nhận phiếu giấy của cuộc khảo sát “%s” như sau:"
                        .formatted(day(handover.day()), campaign.title())),
                new Block.Heading("I. HAI BÊN"),
                new Block.Points(List.of("Bên giao: " + handover.giver(), "Bên nhận: " + handover.taker())),
                new Block.Heading("II. PHIẾU"),
                new Block.Paragraph("Lô số %d, phiếu dành cho %s, số sê-ri từ %s đến %s, cả lô %s phiếu."
                        .formatted(
                                lot.number(),
                                arm.toLowerCase(VIETNAMESE),
                                Lot.printed(lot.firstSerial()),
                                Lot.printed(lot.lastSerial()),
                                number(lot.size()))),
                handover.back() ? returned(lot, handover) : handed(lot),
                new Block.Heading("III. CAM KẾT"),
                new Block.Points(promises(handover)),
                new Block.Paragraph("Biên bản lập thành hai bản, mỗi bên giữ một bản./."),
                new Block.Signatures(
                        new Draft.Signature(null, "Bên giao", name(handover.giver())),
                        new Draft.Signature(null, "Bên nhận", name(handover.taker()))));
    }

    private static List<String> promises(Handover handover) {
        return handover.back()
                ? List.of(
                        "Bên nhận đã đếm đủ số phiếu ghi trên; phiếu hỏng và phiếu trắng đã thu lại.",
                        "Bên giao báo lý do từng phiếu thiếu; tìm thấy thì giao trả ngay.")
                : List.of(
                        "Bên nhận giữ gìn phiếu, không để người khác xem câu trả lời.",
                        "Bên nhận giao trả mọi phiếu, kể cả phiếu hỏng và phiếu trắng; mất phiếu thì báo ngay cho "
                                + "bên giao.");
    }

    private static Block handed(Lot lot) {
        return new Block.Table(
                List.of(
                        Column.ofText("Lô"),
                        Column.ofText("Từ số"),
                        Column.ofText("Đến số"),
                        Column.ofNumbers("Số phiếu giao")),
                List.of(List.of(
                        String.valueOf(lot.number()),
                        Lot.printed(lot.firstSerial()),
                        Lot.printed(lot.lastSerial()),
                        number(lot.size()))));
    }

    private static Block returned(Lot lot, Handover handover) {
        return new Block.Table(
                List.of(Column.ofText("Phiếu giao trả lần này"), Column.ofNumbers("Số phiếu")),
                List.of(
                        List.of("Đã có câu trả lời", number(handover.used())),
                        List.of("Hỏng", number(handover.spoiled())),
                        List.of("Còn trắng", number(handover.blank())),
                        List.of("Thiếu (mất, không thu lại được)", number(handover.missing())),
                        List.of("Cộng", number(handover.counted())),
                        List.of("Còn ở bên giao sau lần này", number(lot.outAfter(handover)))));
    }

    /** Of name, post and body the name. */
    private static String name(String side) {
        return side.split("[,;]", 2)[0].strip();
    }

    private static String day(LocalDate day) {
        return "ngày %02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static String number(int count) {
        return NumberFormat.getIntegerInstance(VIETNAMESE).format(count);
    }
}
