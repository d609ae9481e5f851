package vn.thuocdo.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import vn.thuocdo.form.edit.Kind;
import vn.thuocdo.form.edit.Lock;
import vn.thuocdo.form.edit.Mistake;
import vn.thuocdo.form.edit.Series;
import vn.thuocdo.form.edit.Typed;
import vn.thuocdo.form.edit.TypedOf;
import vn.thuocdo.form.edit.TypedQuestion;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.questionnaire.Inconsistent;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.Section;

/** One question of a draft, to be written or changed. */
@Controller
@Allowed(Role.PROGRAMME)
class QuestionPages {

    private final EditForm edit;

    QuestionPages(EditForm edit) {
        this.edit = edit;
    }

    /**
     * The fields of a question.
     *
     * @param name of the one that is changed; none for a new one of {@code kind} in {@code section}
     */
    @GetMapping("/forms/{id}/question")
    ModelAndView open(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "SINGLE") Kind kind,
            @RequestParam(defaultValue = "false") boolean unlocked,
            Actor actor) {
        var form = edit.draft(new FormId(id), actor);
        if (name.isEmpty()) {
            var typed = blank(form.questionnaire(), kind);
            var place = place(form.questionnaire(), "", section);
            return page(new QuestionPage(form, "", place, typed, false, false, "", List.of()));
        }
        var question = find(form.questionnaire(), name).orElseThrow(() -> new Refused(Problem.FORM_PART_UNKNOWN));
        var official = Series.isOfficial(question);
        var place = place(form.questionnaire(), name, "");
        return page(new QuestionPage(form, name, place, TypedOf.of(question), official, unlocked, "", List.of()));
    }

    /** The section that is asked for, or else that in which the question stands; the last for a new one. */
    private static String place(Questionnaire form, String question, String asked) {
        if (form.sections().stream().anyMatch(section -> section.name().equals(asked))) {
            return asked;
        }
        return FormEdit.sectionOf(form, question)
                .or(() -> form.sections().stream().reduce((_, last) -> last))
                .map(Section::name)
                .orElse("");
    }

    private static Optional<Question> find(Questionnaire form, String name) {
        return form.questions().stream()
                .filter(question -> question.name().equals(name))
                .findFirst();
    }

    private static Typed blank(Questionnaire form, Kind kind) {
        var number = form.questions().size() + 1;
        while (form.find("cau_" + number).isPresent()) {
            number++;
        }
        var fields = new HashMap<String, List<String>>();
        fields.put("kind", List.of(kind.name()));
        fields.put("name", List.of("cau_" + number));
        for (var line = 0; line < 3 && kind.chooses(); line++) {
            fields.put("choice.%d.code".formatted(line), List.of(""));
        }
        for (var line = 0; line < 3 && kind == Kind.GRID; line++) {
            fields.put("row.%d.code".formatted(line), List.of(""));
        }
        return new Typed(fields);
    }

    private static ModelAndView page(QuestionPage page) {
        var view = new ModelAndView("form/question", Map.of("page", page));
        view.setStatus(HttpStatus.OK);
        return view;
    }

    /**
     * Saves it, or does what else a button asks for; what was typed is never lost.
     *
     * @param was its name in the draft the actor saw; none for a new one
     * @param section into which it is put, unless a decision settles its place
     * @param what {@code save}, {@code check}, {@code when}, {@code verify}, or a button of a table
     */
    @PostMapping("/forms/{id}/question")
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String was,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "false") boolean unlocked,
            @RequestParam(name = "do", defaultValue = "save") String what,
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor) {
        var form = edit.draft(new FormId(id), actor);
        var before = find(form.questionnaire(), was);
        var official = before.map(Series::isOfficial).orElse(false);
        var typed = new Typed(fields);
        if (official && !unlocked) {
            typed = Lock.kept(typed, before.orElseThrow());
        }
        requireKind(typed);
        var stored = form.revision() == revision
                ? ""
                : before.map(each -> each.label().in("vi")).orElse("–");
        var name = before.isPresent() ? was : "";
        var place = place(form.questionnaire(), name, official && !unlocked ? "" : section);
        var page = new QuestionPage(form, name, place, typed, official, unlocked, stored, List.of());
        return switch (what) {
            case "save" -> save(page, revision, actor);
            case "verify" -> verify(page, revision, actor);
            case "check" -> page(page.with(typed, check(page)));
            case "when" -> page(page.with(when(typed), List.of()));
            default -> page(page.with(typed.after(what), List.of()));
        };
    }

    private static void requireKind(Typed typed) {
        if (Arrays.stream(Kind.values()).noneMatch(kind -> kind.name().equals(typed.get("kind")))) {
            throw new Refused(Problem.REQUEST_MALFORMED);
        }
    }

    private static Typed when(Typed typed) {
        var one = typed.get("when");
        var others = typed.get("relevant");
        var fields = new HashMap<>(typed.fields());
        if (!one.isEmpty()) {
            fields.put("relevant", List.of(others.isEmpty() ? one : "(%s) and %s".formatted(others, one)));
        }
        return new Typed(fields);
    }

    private static List<Mistake> check(QuestionPage page) {
        var outcome = TypedQuestion.question(page.typed(), page.languages());
        var mistakes = new ArrayList<>(outcome.mistakes());
        outcome.made().ifPresent(question -> {
            try {
                applied(page, page.form().questionnaire(), question);
            } catch (Inconsistent hanging) {
                mistakes.add(mistake(hanging, question, page.isMoved()));
            }
        });
        return mistakes;
    }

    private static Questionnaire applied(QuestionPage page, Questionnaire form, Question question) {
        if (!page.was().isEmpty()) {
            return FormEdit.replaced(form, page.was(), question, page.section());
        }
        return FormEdit.added(form, place(form, "", page.section()), question);
    }

    private ModelAndView save(QuestionPage page, int revision, Actor actor) {
        var mistakes = check(page);
        if (!mistakes.isEmpty() || !page.stored().isEmpty()) {
            return page(page.with(page.typed(), mistakes));
        }
        var question =
                TypedQuestion.question(page.typed(), page.languages()).made().orElseThrow();
        try {
            edit.edit(page.form(), revision, question.name(), form -> applied(page, form, question), actor);
        } catch (Refused refused) {
            if (refused.problem() != Problem.CHANGED_MEANWHILE) {
                throw refused;
            }
            return page(page.changedMeanwhile(edit.draft(page.form().id(), actor)));
        }
        var list = "redirect:%s/edit?unlocked=%s#edit-%s";
        return new ModelAndView(list.formatted(page.form().address(), page.unlocked(), question.name()));
    }

    private ModelAndView verify(QuestionPage page, int revision, Actor actor) {
        if (page.was().isEmpty() || !page.stored().isEmpty()) {
            return page(page);
        }
        edit.verify(
                page.form(),
                revision,
                page.was(),
                form -> FormEdit.replaced(
                        form, page.was(), Lock.verified(find(form, page.was()).orElseThrow())),
                actor);
        return new ModelAndView(
                "redirect:%s/question?name=%s".formatted(page.form().address(), page.was()));
    }

    private static Mistake mistake(Inconsistent hanging, Question question, boolean moved) {
        var own = hanging.name().equals(question.name());
        return switch (hanging.kind()) {
            case TWICE -> new Mistake("name", "form.mistake.twice", List.of(hanging.name()));
            case AHEAD ->
                own
                        ? new Mistake(moved ? "section" : "relevant", "form.mistake.ahead", List.of(hanging.other()))
                        : new Mistake(
                                moved ? "section" : "name",
                                "form.mistake.hangs",
                                List.of(hanging.name(), hanging.other()));
            case CHANNEL -> new Mistake("channel", "form.mistake.channel", List.of(hanging.name(), hanging.other()));
        };
    }
}
