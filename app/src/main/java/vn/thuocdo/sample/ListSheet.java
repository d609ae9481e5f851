package vn.thuocdo.sample;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.Contacts;
import vn.thuocdo.contact.Phone;
import vn.thuocdo.sheet.SheetWriter;
import vn.thuocdo.statistics.selection.AdultRule;

/** Writes a list with its contacts, which are opened piece by piece, and which adult of a household is asked. */
@Component
class ListSheet {

    private static final int PIECE = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final List<String> HEADERS = List.of(
            "STT",
            "Tầng",
            "Thứ tự chọn trong tầng",
            "Mã mẫu",
            "Cơ quan giải quyết",
            "Thủ tục hoặc hộ",
            "Ngày trả kết quả",
            "Họ và tên",
            "Điện thoại",
            "Thư điện tử",
            "Địa chỉ",
            "Ghi chú");
    private static final Contact NONE = new Contact("", "", "", "");

    private final Contacts contacts;

    ListSheet(Contacts contacts) {
        this.contacts = contacts;
    }

    void write(HandedList handed, SheetWriter sheet) throws IOException {
        var units = handed.units();
        var rule = handed.households().map(AdultRule::new);
        sheet.row(rule.isPresent() ? joined(HEADERS, AskedAdults.HEADERS) : HEADERS);
        for (var from = 0; from < units.size(); from += PIECE) {
            var piece = units.subList(from, Math.min(from + PIECE, units.size()));
            var known = contacts(piece);
            for (var at = 0; at < piece.size(); at++) {
                var unit = piece.get(at);
                var asked =
                        rule.map(each -> AskedAdults.numbers(each, unit.id())).orElse(List.of());
                sheet.row(joined(cells(from + at + 1, unit, known), asked));
            }
        }
    }

    private static List<@Nullable Object> joined(List<? extends @Nullable Object> first, List<?> then) {
        var all = new ArrayList<@Nullable Object>(first);
        all.addAll(then);
        return all;
    }

    private Map<UUID, Contact> contacts(List<FieldUnit> units) {
        return contacts.find(
                units.stream().map(FieldUnit::contact).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private static List<@Nullable Object> cells(int line, FieldUnit unit, Map<UUID, Contact> known) {
        var contact = unit.contact() == null ? NONE : known.getOrDefault(unit.contact(), NONE);
        return Arrays.asList(
                line,
                unit.stratum(),
                unit.position(),
                unit.id(),
                unit.agency(),
                unit.about(),
                unit.returned() == null ? null : DAY.format(unit.returned()),
                contact.name(),
                Phone.of(contact.phone()).map(Phone::national).orElse(contact.phone()),
                contact.email(),
                contact.address(),
                note(unit));
    }

    private static String note(FieldUnit unit) {
        if (unit.objected()) {
            return "Không liên hệ: người này từ chối được hỏi";
        }
        return unit.spared() ? "Không liên hệ: đã được hỏi trong đợt khảo sát gần đây" : "";
    }
}
