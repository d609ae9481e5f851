package vn.thuocdo.fieldwork;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuocdo.form.Form;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.screen.Screen;

/** A question, or the serial, day or interviewer, in which two people read a sheet differently. */
public record Difference(String name, String first, String second) {

    /** The field of the number on the booklet; no question has a colon in its name. */
    public static final String SERIAL = "sheet:serial";

    /** The field of the day. */
    public static final String DAY = "sheet:answered";

    /** The field of whoever asked. */
    public static final String INTERVIEWER = "sheet:interviewer";

    /** Why a sheet is invalid. */
    public static final String INVALID = "sheet:invalid";

    /** All there are: in what counts, not in how it was typed. Of a sheet that is invalid nothing else counts. */
    static List<Difference> between(Form form, Keying first, Keying second) {
        if (first.isInvalid() || second.isInvalid()) {
            return Stream.of(
                            new Difference(INVALID, first.reason(), second.reason()),
                            new Difference(SERIAL, first.printed(), second.printed()))
                    .filter(each -> !each.first.equals(each.second))
                    .toList();
        }
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

    /** What one of them typed, as it is shown. */
    public String shown(Screen screen, String typed) {
        if (!name.equals(INVALID)) {
            return typed.isEmpty() ? "–" : typed;
        }
        return screen.say(typed.isEmpty() ? "fieldwork.invalid.not" : "fieldwork.invalid." + typed);
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
