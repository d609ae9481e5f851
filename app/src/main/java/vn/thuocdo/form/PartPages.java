package vn.thuocdo.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.form.edit.FormEdit;
import vn.thuocdo.form.edit.Mistake;
import vn.thuocdo.form.edit.Translation;
import vn.thuocdo.form.edit.Typed;
import vn.thuocdo.form.edit.TypedOf;
import vn.thuocdo.form.edit.TypedQuestion;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.questionnaire.Inconsistent;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.Section;

/** What of a draft is no question: its sections, its title and languages, its translation. */
@Controller
@Allowed(Role.PROGRAMME)
class PartPages {

    private final EditForm edit;

    PartPages(EditForm edit) {
        this.edit = edit;
    }

    /** @param name of the section that is changed; none for a new one */
    @GetMapping("/forms/{id}/section")
    ModelAndView section(@PathVariable UUID id, @RequestParam(defaultValue = "") String name, Actor actor) {
        var form = edit.draft(new FormId(id), actor);
        var typed = name.isEmpty() ? blank(form.questionnaire()) : TypedOf.of(find(form.questionnaire(), name));
        return page("form/section", new PartPage(form, name, typed, false, List.of()));
    }

    private static Typed blank(Questionnaire form) {
        var number = form.sections().size() + 1;
        var names = form.sections().stream().map(Section::name).toList();
        while (names.contains("phan_" + number) || form.find("phan_" + number).isPresent()) {
            number++;
        }
        return new Typed(Map.of("name", List.of("phan_" + number)));
    }

    private static Section find(Questionnaire form, String name) {
        return form.sections().stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.FORM_PART_UNKNOWN));
    }

    @PostMapping("/forms/{id}/section")
    ModelAndView saveSection(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String was,
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor) {
        var form = edit.draft(new FormId(id), actor);
        var known = form.questionnaire().sections().stream()
                .anyMatch(section -> section.name().equals(was));
        var outcome =
                TypedQuestion.section(new Typed(fields), form.questionnaire().languages());
        var page = new PartPage(form, known ? was : "", new Typed(fields), false, outcome.mistakes());
        return outcome.made()
                .map(made -> save(
                        "form/section",
                        page,
                        revision,
                        old -> known ? FormEdit.replaced(old, made) : FormEdit.added(old, made),
                        actor))
                .orElseGet(() -> page("form/section", page));
    }

    @GetMapping("/forms/{id}/title")
    ModelAndView title(@PathVariable UUID id, Actor actor) {
        var form = edit.draft(new FormId(id), actor);
        var fields = new HashMap<String, List<String>>();
        form.questionnaire()
                .title()
                .byLanguage()
                .forEach((language, words) -> fields.put("title." + language, List.of(words)));
        fields.put("languages", List.of(String.join(" ", form.questionnaire().languages())));
        return page("form/title", new PartPage(form, "", new Typed(fields), false, List.of()));
    }

    @PostMapping("/forms/{id}/title")
    ModelAndView saveTitle(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor) {
        var form = edit.draft(new FormId(id), actor);
        var typed = new Typed(fields);
        var mistakes = new ArrayList<Mistake>();
        var titled = Translation.titled(form.questionnaire(), typed, mistakes);
        var page = new PartPage(form, "", typed, false, mistakes);
        return titled.map(each -> save("form/title", page, revision, old -> Translation.withHeadOf(old, each), actor))
                .orElseGet(() -> page("form/title", page));
    }

    /** @param to the language that is written; the first of the form stands beside it */
    @GetMapping("/forms/{id}/translation")
    ModelAndView translation(@PathVariable UUID id, @RequestParam(defaultValue = "") String to, Actor actor) {
        var form = edit.draft(new FormId(id), actor);
        var typed = new Typed(Map.of("to", List.of(language(form.questionnaire(), to))));
        return translation(new PartPage(form, "", typed, false, List.of()));
    }

    /** That language, or the second of the form; the first where it has one alone. */
    private static String language(Questionnaire form, String asked) {
        var languages = form.languages();
        return languages.contains(asked) ? asked : languages.get(languages.size() > 1 ? 1 : 0);
    }

    private static ModelAndView translation(PartPage page) {
        var view = page("form/translation", page);
        var to = page.typed().get("to");
        view.addObject("to", to);
        view.addObject("lines", Translation.lines(page.form().questionnaire(), to, page.typed()));
        return view;
    }

    @PostMapping("/forms/{id}/translation")
    ModelAndView saveTranslation(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String to,
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor) {
        var form = edit.draft(new FormId(id), actor);
        var language = language(form.questionnaire(), to);
        var typed = new Typed(fields);
        var page = new PartPage(form, "", typed, false, List.of());
        var saved =
                save("form/translation", page, revision, old -> Translation.translated(old, language, typed), actor);
        var viewName = saved.getViewName();
        return "form/translation".equals(viewName) && saved.getModel().get("page") instanceof PartPage again
                ? translation(again)
                : saved;
    }

    private ModelAndView save(
            String view, PartPage page, int revision, Function<Questionnaire, Questionnaire> change, Actor actor) {
        try {
            edit.edit(page.form(), revision, page.was(), change::apply, actor);
            return new ModelAndView("redirect:" + page.form().address() + "/edit");
        } catch (Inconsistent hanging) {
            var code = hanging.kind() == Inconsistent.Kind.TWICE ? "form.mistake.twice" : "form.mistake.ahead";
            var field = hanging.kind() == Inconsistent.Kind.TWICE ? "name" : "relevant";
            var mistakes = List.of(new Mistake(field, code, List.of(hanging.other())));
            return page(view, new PartPage(page.form(), page.was(), page.typed(), false, mistakes));
        } catch (Refused refused) {
            if (refused.problem() != Problem.CHANGED_MEANWHILE) {
                throw refused;
            }
            var now = edit.draft(page.form().id(), actor);
            return page(view, new PartPage(now, page.was(), page.typed(), true, List.of()));
        }
    }

    private static ModelAndView page(String view, PartPage page) {
        return new ModelAndView(view, Map.of("page", page));
    }
}
