package vn.thuocdo.fieldwork;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thuocdo.form.Form;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.questionnaire.Fault;
import vn.thuocdo.response.Brought;
import vn.thuocdo.sheet.CheckedRow;
import vn.thuocdo.sheet.Column;
import vn.thuocdo.sheet.Headers;
import vn.thuocdo.sheet.SheetFault;
import vn.thuocdo.sheet.SheetReader;

/** Reads a file of answers to a form that were collected elsewhere, line by line. */
final class ReadFile {

    static final Column CODE = Column.required("Mã phiếu", "code", "token");
    static final Column MODE = Column.required("Hình thức", "mode");
    static final Column DAY = Column.required("Ngày trả lời", "day", "answered");
    static final Column INTERVIEWER = Column.optional("Mã điều tra viên", "interviewer");

    /** A day as people write it: faults are kept as texts. */
    private static final DateTimeFormatter DAYS = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static final Map<String, Channel> MODES = modes();

    private final Form form;
    private final FieldDays.Span days;
    private final Function<String, UUID> ids;
    private final Map<String, Column> questions = new LinkedHashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final List<SheetFault> faults = new ArrayList<>();

    /**
     * @param days on which they may have been answered
     * @param ids of the codes, under which the lines are sent
     */
    ReadFile(Form form, FieldDays.Span days, Function<String, UUID> ids) {
        this.form = form;
        this.days = days;
        this.ids = ids;
        for (var question : SheetRead.asked(form, Channel.PAPER)) {
            questions.put(question.name(), Column.optional(question.name()));
            question.otherName().ifPresent(other -> questions.put(other, Column.optional(other)));
        }
    }

    private static Map<String, Channel> modes() {
        var modes = new LinkedHashMap<String, Channel>();
        modes.put("giấy", Channel.PAPER);
        modes.put("phỏng vấn", Channel.INTERVIEW);
        modes.put("điện thoại", Channel.TELEPHONE);
        return modes;
    }

    /** The columns of a file, in their order. */
    List<Column> columns() {
        var columns = new ArrayList<>(List.of(CODE, MODE, DAY, INTERVIEWER));
        columns.addAll(questions.values());
        return columns;
    }

    List<SheetFault> faults() {
        return List.copyOf(faults);
    }

    /** Where the columns stand; with faults if nothing can be read. */
    Headers headers(SheetReader sheet) {
        var headers = sheet.headers(columns());
        faults.addAll(headers.faults());
        return headers;
    }

    /** The answer of a line; nothing where something is wrong with it. */
    Optional<Brought> line(CheckedRow row) {
        var code = row.required(CODE).replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        var mode = row.choice(MODE, ReadFile::mode, "fieldwork.fault.mode");
        var day = row.day(DAY);
        if (day == null || !days.has(day)) {
            row.refuse(DAY, "fieldwork.fault.day", DAYS.format(days.first()));
        }
        if (!code.isEmpty() && !codes.add(code)) {
            row.refuse(CODE, "fieldwork.fault.twice");
        }
        var brought = day == null || mode.isEmpty() ? null : read(row, code, mode.get(), day);
        faults.addAll(row.faults());
        return row.faults().isEmpty() ? Optional.ofNullable(brought) : Optional.empty();
    }

    private static Optional<Channel> mode(String text) {
        return Optional.ofNullable(MODES.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    private Brought read(CheckedRow row, String code, Channel mode, LocalDate day) {
        var typed = new HashMap<String, String>();
        questions.forEach((name, column) -> typed.put(name, row.text(column)));
        var read = SheetRead.of(form, mode, typed, day);
        read.faults().values().forEach(fault -> refuse(row, fault));
        var interviewer = row.text(INTERVIEWER);
        if (interviewer.length() > 40) {
            row.refuse(INTERVIEWER, "fieldwork.fault.interviewer");
        }
        return new Brought(
                code,
                ids.apply(code),
                form.id(),
                mode,
                "vi",
                day,
                read.answers(),
                null,
                interviewer.isEmpty() ? null : interviewer,
                -1);
    }

    private void refuse(CheckedRow row, Fault fault) {
        var column = questions.getOrDefault(fault.question(), CODE);
        row.refuse(column, "fieldwork.fault.answer", fault.in("vi"));
    }

    /** Labels of the columns, to stand above their names in the template. */
    List<String> labels() {
        var labels = SheetRead.asked(form, Channel.PAPER).stream()
                .collect(Collectors.toMap(
                        each -> each.name(), each -> each.label().in("vi"), (first, _) -> first));
        return columns().stream()
                .map(column -> labels.getOrDefault(column.name(), ""))
                .toList();
    }
}
