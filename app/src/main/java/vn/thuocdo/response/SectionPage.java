package vn.thuocdo.response;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import vn.thuocdo.form.Sheet;
import vn.thuocdo.questionnaire.Fault;
import vn.thuocdo.questionnaire.Section;
import vn.thuocdo.questionnaire.json.AnswersJson;
import vn.thuocdo.screen.Screen;

/** A section of a form as a page, with what was typed and what is wrong with it. */
final class SectionPage {

    private SectionPage() {}

    static ModelAndView of(
            Answering way,
            Section section,
            Map<String, List<String>> values,
            Map<String, Fault> faults,
            Screen screen) {
        var language = language(way, screen.locale());
        return new ModelAndView("response/page", faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("section", section)
                .addObject("place", way.place(section))
                .addObject("places", way.places())
                .addObject("sheet", new Sheet(language, values, told(faults, language), way.asked(section)))
                .addObject("answers", AnswersJson.write(way.draft().answers()));
    }

    private static Map<String, String> told(Map<String, Fault> faults, String language) {
        return faults.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, fault -> fault.getValue().in(language)));
    }

    private static String language(Answering way, Locale locale) {
        return way.languages().contains(locale.getLanguage())
                ? locale.getLanguage()
                : way.languages().getFirst();
    }
}
