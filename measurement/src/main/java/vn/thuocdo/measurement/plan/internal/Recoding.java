package vn.thuocdo.measurement.plan.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.thuocdo.measurement.method.Known;
import vn.thuocdo.measurement.plan.Answer;
import vn.thuocdo.measurement.plan.ItemColumn;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Problems;

/**
 * What the recodes of a plan mean for one item or question.
 *
 * @param code of the item or question
 * @param answers the codes of its answers
 */
record Recoding(String code, List<String> answers, Problems problems) {

    private static final Map<String, Answer.Missing> MISSING = missing();

    /** The recodes written for it alone: anything may become anything. */
    List<ItemColumn.Recode> own(List<RecodeEntry> recodes) {
        return problems.each(recodes, this::recode);
    }

    /** The recodes written for all, which must not take an answer of this scale for a way of not answering. */
    List<ItemColumn.Recode> ofPlan(List<RecodeEntry> recodes) {
        return problems.each(recodes, entry -> {
            var value = entry.value();
            if (answers.contains(value.value())
                    && MISSING.containsKey(entry.meaning().value())) {
                var message = Message.of(Recoding.class, "recode-of-an-answer", value, code, entry.meaning());
                throw problems.refuse(value.position(), message);
            }
            return recode(entry);
        });
    }

    private ItemColumn.Recode recode(RecodeEntry entry) {
        var missing = MISSING.get(entry.meaning().value());
        if (missing != null) {
            return new ItemColumn.Recode(entry.value(), missing);
        }
        var known = Stream.concat(MISSING.keySet().stream(), answers.stream()).toList();
        var answer = Known.in(known, entry.meaning(), problems, Recoding.class, "unknown-answer");
        return new ItemColumn.Recode(entry.value(), new Answer.OnScale(answer));
    }

    private static Map<String, Answer.Missing> missing() {
        var words = new LinkedHashMap<String, Answer.Missing>();
        for (var missing : Answer.Missing.values()) {
            words.put(missing.name().toLowerCase(Locale.ROOT).replace('_', '-'), missing);
        }
        return words;
    }
}
