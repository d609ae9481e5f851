package vn.thuocdo.form;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.form.edit.FormEdit;
import vn.thuocdo.form.edit.Kind;
import vn.thuocdo.form.edit.Series;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.questionnaire.Inconsistent;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.screen.Screen;

/** A draft as the list of its questions: in which order they stand, what is deleted, what is taken back. */
@Controller
@Allowed(Role.PROGRAMME)
class EditPages {

    private final EditForm edit;
    private final Steps steps;
    private final ShippedForms shipped;

    EditPages(EditForm edit, Steps steps, ShippedForms shipped) {
        this.edit = edit;
        this.steps = steps;
        this.shipped = shipped;
    }

    /**
     * The list.
     *
     * @param unlocked whether official items may be changed
     * @param changed whether somebody else was faster
     * @param hangs the question that hangs on the one called {@code on}, so that nothing was changed
     */
    @GetMapping("/forms/{id}/edit")
    String list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean unlocked,
            @RequestParam(defaultValue = "false") boolean changed,
            @RequestParam(defaultValue = "") String hangs,
            @RequestParam(defaultValue = "") String on,
            Screen screen,
            Actor actor,
            Model model) {
        var form = edit.draft(new FormId(id), actor);
        var language = screen.locale().getLanguage();
        model.addAttribute("form", form);
        model.addAttribute("outline", Outline.of(form.questionnaire(), language));
        model.addAttribute("kinds", Kind.values());
        var ways = steps.ways(form.id());
        model.addAttribute("back", ways.back());
        model.addAttribute("forth", ways.forth());
        model.addAttribute("series", Series.of(form.questionnaire(), shipped.all()));
        model.addAttribute("unlocked", unlocked);
        model.addAttribute("changed", changed);
        model.addAttribute("hangs", words(form.questionnaire(), hangs, language));
        model.addAttribute("on", words(form.questionnaire(), on, language));
        return "form/edit";
    }

    /** The words of a question or section; its name where it has none, "" where none is named. */
    private static String words(Questionnaire form, String name, String language) {
        return form.find(name)
                .map(question -> question.label().in(language))
                .or(() -> form.sections().stream()
                        .filter(section -> section.name().equals(name))
                        .map(section -> section.title().in(language))
                        .findFirst())
                .orElse(name);
    }

    /** @param what {@code up.NAME}, {@code down.NAME}, {@code remove.NAME}, {@code undo} or {@code redo} */
    @PostMapping("/forms/{id}/edit")
    String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(name = "do") String what,
            @RequestParam(defaultValue = "false") boolean unlocked,
            Actor actor) {
        var list = "redirect:/forms/%s/edit?unlocked=%s".formatted(id, unlocked);
        try {
            var dot = what.indexOf('.');
            var name = what.substring(dot + 1);
            switch (dot < 0 ? what : what.substring(0, dot)) {
                case "undo" -> edit.go(new FormId(id), revision, -1, actor);
                case "redo" -> edit.go(new FormId(id), revision, 1, actor);
                case "up" -> change(id, revision, name, -1, unlocked, actor);
                case "down" -> change(id, revision, name, 1, unlocked, actor);
                case "remove" -> change(id, revision, name, 0, unlocked, actor);
                default -> throw new Refused(Problem.REQUEST_MALFORMED);
            }
            return list + "#" + what.replace('.', '-');
        } catch (Inconsistent hanging) {
            return "%s&hangs=%s&on=%s".formatted(list, hanging.name(), hanging.other());
        } catch (Refused refused) {
            if (refused.problem() == Problem.CHANGED_MEANWHILE) {
                return list + "&changed=true";
            }
            throw refused;
        }
    }

    /** Moves a question or section by as many places; by none deletes it. */
    private void change(UUID id, int revision, String name, int by, boolean unlocked, Actor actor) {
        edit.edit(
                new FormId(id),
                revision,
                name,
                form -> {
                    if (!unlocked && isOfficial(form, name)) {
                        throw new Refused(Problem.FORM_OFFICIAL);
                    }
                    return by == 0 ? FormEdit.without(form, name) : FormEdit.moved(form, name, by);
                },
                actor);
    }

    private static boolean isOfficial(Questionnaire form, String name) {
        var questions = form.sections().stream()
                .filter(section -> section.name().equals(name))
                .flatMap(section -> section.questions().stream())
                .toList();
        var asked = form.questions().stream()
                .filter(question -> question.name().equals(name))
                .toList();
        if (questions.isEmpty()
                && asked.isEmpty()
                && form.sections().stream().noneMatch(each -> each.name().equals(name))) {
            throw new Refused(Problem.FORM_PART_UNKNOWN);
        }
        return questions.stream().anyMatch(Series::isOfficial) || asked.stream().anyMatch(Series::isOfficial);
    }
}
