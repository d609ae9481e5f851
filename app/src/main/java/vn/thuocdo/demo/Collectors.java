package vn.thuocdo.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuocdo.access.Role;

/** The Post's people: interviews come in as a file, paper is keyed by two clerks and where they differ by a third. */
final class Collectors {

    private static final List<String> CLERKS = List.of("nhap-lieu", "nhap-lieu-2", "nhap-lieu-3");
    private static final int INTERVIEWERS = 12;

    private final Cast cast;
    private final String campaign;
    private final String form;
    private final SimulatedAnswers answers;
    private final LocalDate today;
    private final Map<String, List<String>> questions;

    Collectors(Cast cast, String campaign, String form, SimulatedAnswers answers, LocalDate today) {
        this.cast = cast;
        this.campaign = campaign;
        this.form = form.substring(form.lastIndexOf('/') + 1);
        this.answers = answers;
        this.today = today;
        questions = Respondents.groups(cast.at(Role.PROGRAMME, Planning.OWNER).open(form));
    }

    /** Interviews of some, in one file; one interviewer has made one and copied it. @return who has not answered */
    List<Fieldwork.Asked> byFile(List<Fieldwork.Asked> asked) {
        var left = new ArrayList<Fieldwork.Asked>();
        var lines = new StringBuilder("Mã phiếu,Hình thức,Ngày trả lời,Mã điều tra viên");
        questions.keySet().forEach(name -> lines.append(',').append(name));
        lines.append('\n');
        var copied = row(asked.getFirst());
        for (var i = 0; i < asked.size(); i++) {
            if (i < SimulatedAnswers.COPIED) {
                line(lines, asked.get(i), "DTV-13", copied);
            } else if (answers.happens(SimulatedAnswers.BY_INTERVIEW)) {
                line(lines, asked.get(i), "DTV-%02d".formatted(1 + i % INTERVIEWERS), row(asked.get(i)));
            } else {
                left.add(asked.get(i));
            }
        }
        cast.at(Role.FIELD_LEAD, "BD99")
                .open(campaign + "/paper")
                .form("/files")
                .attach("file", "phong-van.csv", lines.toString().getBytes(StandardCharsets.UTF_8))
                .send()
                .sees("phong-van.csv");
        return left;
    }

    private Map<String, String> row(Fieldwork.Asked person) {
        var row = new LinkedHashMap<String, String>();
        questions.forEach((name, codes) -> row.put(name, answers.honest(person.agency(), name, codes)));
        return row;
    }

    private void line(StringBuilder lines, Fieldwork.Asked person, String interviewer, Map<String, String> row) {
        lines.append(person.code())
                .append(",phỏng vấn,")
                .append(today)
                .append(',')
                .append(interviewer);
        row.values().forEach(value -> lines.append(',').append(value));
        lines.append('\n');
    }

    /** A lot of paper goes out and comes back; what has answers is keyed twice. */
    void byPaper(List<Fieldwork.Asked> asked, Progress progress) {
        var lot = cast.at(Role.FIELD_LEAD, "BD99")
                .open(campaign + "/paper")
                .form("/paper/lots")
                .set("count", 2 * SimulatedAnswers.SHEETS)
                .send()
                .form("/out")
                .set("taker", "Trần Văn Bình, tổ trưởng điều tra viên, Bưu điện tỉnh Minh Họa")
                .send();
        var sheets = asked.subList(0, Math.min(SimulatedAnswers.SHEETS, asked.size()));
        keyTwice(sheets, progress);
        lot.open(lot.path())
                .form("/back")
                .set("used", sheets.size())
                .set("blank", 2 * SimulatedAnswers.SHEETS - sheets.size())
                .send()
                .sees("Giao trả");
    }

    private void keyTwice(List<Fieldwork.Asked> sheets, Progress progress) {
        for (var i = 0; i < sheets.size(); i++) {
            var row = row(sheets.get(i));
            if (i < SimulatedAnswers.DIFFERENT) {
                row.put("self", "yes"); // who did not come in person is asked nothing clerks could read differently
            }
            key(CLERKS.get(0), sheets.get(i), i + 1, row, "lần nhập thứ nhất");
            if (i < SimulatedAnswers.DIFFERENT) {
                key(CLERKS.get(1), sheets.get(i), i + 1, misread(row), "chờ người thứ ba");
                resolve(sheets.get(i), i + 1, row);
            } else {
                key(CLERKS.get(1), sheets.get(i), i + 1, row, "khớp nhau");
            }
            progress.at(i + 1, sheets.size());
        }
    }

    /** Each mark is read as its neighbour. */
    private static Map<String, String> misread(Map<String, String> row) {
        var other = new LinkedHashMap<>(row);
        other.replaceAll((_, value) -> value.matches("[2-5]") ? String.valueOf(Integer.parseInt(value) - 1) : value);
        return other;
    }

    private void key(String clerk, Fieldwork.Asked person, int serial, Map<String, String> row, String said) {
        fill(at(clerk).open("/keying/" + form).form("/keying/" + form), person, serial, row)
                .send()
                .sees(said);
    }

    private void resolve(Fieldwork.Asked person, int serial, Map<String, String> row) {
        var page = at(CLERKS.get(2)).open("/keying/" + form + "/differences");
        var sheet = page.links("/sheets/").getFirst();
        fill(page.open(sheet).form(sheet), person, serial, row).send().sees("Đã đối chiếu");
    }

    private WebForm fill(WebForm sheet, Fieldwork.Asked person, int serial, Map<String, String> row) {
        sheet.set("sheet:code", person.code()).set("sheet:serial", serial).set("sheet:answered", today);
        sheet.set("sheet:interviewer", "DTV-%02d".formatted(1 + serial % INTERVIEWERS));
        row.forEach((name, value) -> {
            if (sheet.has(name)) {
                sheet.set(name, value);
            }
        });
        return sheet;
    }

    private Browser at(String clerk) {
        return cast.at(cast.members().stream()
                .filter(each -> each.email().startsWith(clerk + "@"))
                .findFirst()
                .orElseThrow());
    }
}
