package vn.thuocdo.fieldwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thuocdo.form.Fields;
import vn.thuocdo.form.Form;
import vn.thuocdo.questionnaire.Answers;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.questionnaire.Fault;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Relevance;
import vn.thuocdo.questionnaire.Section;
import vn.thuocdo.questionnaire.Validation;

/**
 * A form as it was read off paper or out of a file.
 *
 * @param answers those that count; what was not asked after all is left out
 * @param faults by the name of the question
 */
record SheetRead(Answers answers, Map<String, Fault> faults) {

    /** The questions that are asked by that means, rows of grids as questions of their own. */
    static List<Question> asked(Form form, Channel channel) {
        return form.questionnaire().in(channel).sections().stream()
                .map(Section::asked)
                .flatMap(List::stream)
                .toList();
    }

    static SheetRead of(Form form, Channel channel, Map<String, String> typed, LocalDate day) {
        var asked = asked(form, channel);
        var read = Fields.read(asked, Shorthand.values(asked, typed));
        var counted = Relevance.of(form.questionnaire().in(channel), read.answers(), day)
                .pruned();
        var faults = new TreeMap<>(read.unreadable());
        Validation.check(form.questionnaire(), channel, counted, day)
                .forEach(fault -> faults.putIfAbsent(fault.question(), fault));
        return new SheetRead(counted, faults);
    }
}
