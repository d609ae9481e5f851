package vn.thuocdo.fieldwork;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuocdo.form.Form;
import vn.thuocdo.questionnaire.Channel;

/** A question, or the serial, day or interviewer, in which two people read a sheet differently. */
public record Difference(String name, String first, String second) {

    /** The field of the number on the booklet; no question has a colon in its name. */
    public static final String SERIAL = "sheet:serial";

    /** The field of the day. */
    public static final String DAY = "sheet:answered";

    /** The field of whoever asked. */
    public static final String INTERVIEWER = "sheet:interviewer";

    /** All there are: in what counts, not in how it was typed. */
    static List<Difference> between(Form form, Keying first, Keying second) {
        var one = SheetRead.of(form, Channel.PAPER, first.typed(), first.answered());
        var other = SheetRead.of(form, Channel.PAPER, second.typed(), second.answered());
        var found = ofTheSheet(first, second);
        for (var question : SheetRead.asked(form, Channel.PAPER)) {
            var names = question.otherName().isPresent()
                    ? List.of(question.name(), question.otherName().get())
                    : List.of(question.name());
            for (var name : names) {
                if (!one.answers().of(name).equals(other.answers().of(name))) {
                    found.add(new Difference(
                            name,
                            first.typed().getOrDefault(name, ""),
                            second.typed().getOrDefault(name, "")));
                }
            }
        }
        return found;
    }

    private static List<Difference> ofTheSheet(Keying first, Keying second) {
        return Stream.of(
                        new Difference(SERIAL, first.printed(), second.printed()),
                        new Difference(
                                DAY,
                                first.answered().toString(),
                                second.answered().toString()),
                        new Difference(INTERVIEWER, first.interviewer(), second.interviewer()))
                .filter(each -> !each.first.equals(each.second))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
