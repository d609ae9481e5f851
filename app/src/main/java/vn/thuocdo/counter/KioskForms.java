package vn.thuocdo.counter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.form.Form;
import vn.thuocdo.form.Forms;
import vn.thuocdo.form.Sheet;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.questionnaire.Fault;
import vn.thuocdo.questionnaire.json.QuestionnaireJson;
import vn.thuocdo.questionnaire.wording.Wording;

/** The form of a device as one page, which it keeps to ask people while there is no network. */
@Component
class KioskForms {

    private final Forms forms;
    private final DeviceLocks locks;
    private final JsonMapper json;

    KioskForms(Forms forms, DeviceLocks locks, JsonMapper json) {
        this.forms = forms;
        this.locks = locks;
        this.json = json;
    }

    /** What the device is to keep, by a name that changes with it; empty where there is nothing to keep. */
    String edition(Device device) {
        return locks.opens(device)
                ? form(device)
                        .map(form -> device.id() + " " + form.id().value())
                        .orElse("")
                : "";
    }

    private Optional<Form> form(Device device) {
        return forms.frozen(device.campaign(), device.arm());
    }

    /** The page; nothing where there is no form, or nothing to seal answers with. */
    Optional<ModelAndView> of(Device device, String language) {
        return form(device).flatMap(form -> locks.of(device).map(lock -> page(device, form, lock, language)));
    }

    private ModelAndView page(Device device, Form form, String lock, String language) {
        var asked = form.questionnaire().in(Channel.KIOSK);
        var languages = asked.languages();
        var read = languages.contains(language) ? language : languages.getFirst();
        return new ModelAndView("counter/form")
                .addObject("device", device)
                .addObject("lock", lock)
                .addObject("form", form.id().value().toString())
                .addObject("questionnaire", asked)
                .addObject("asked", QuestionnaireJson.write(asked))
                .addObject("faults", json.writeValueAsString(faults(read)))
                .addObject("sheet", Sheet.blank(read));
    }

    private static Map<String, String> faults(String language) {
        return Arrays.stream(Fault.Kind.values())
                .map(Fault.Kind::code)
                .collect(Collectors.toMap(code -> code, code -> Wording.say(language, "answer." + code, List.of())));
    }
}
