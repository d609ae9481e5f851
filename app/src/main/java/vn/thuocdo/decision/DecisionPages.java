package vn.thuocdo.decision;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Actors;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.attachment.Attachments;
import vn.thuocdo.attachment.Download;
import vn.thuocdo.decision.Decision.Deed;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.screen.MenuEntry;

/** Decisions: entered by one, confirmed by another. */
@Controller
@Allowed({Role.PROGRAMME, Role.APPROVER})
class DecisionPages {

    private final Decisions decisions;
    private final DecisionRights rights;
    private final EnterDecision enter;
    private final ConfirmDecision confirm;
    private final Attachments attachments;
    private final Actors actors;
    private final Clock clock;

    DecisionPages(
            Decisions decisions,
            DecisionRights rights,
            EnterDecision enter,
            ConfirmDecision confirm,
            Attachments attachments,
            Actors actors,
            Clock clock) {
        this.decisions = decisions;
        this.rights = rights;
        this.enter = enter;
        this.confirm = confirm;
        this.attachments = attachments;
        this.actors = actors;
        this.clock = clock;
    }

    @Bean
    static MenuEntry decisionEntry() {
        return MenuEntry.of(60, "/decisions", "decision.menu", Role.PROGRAMME.name(), Role.APPROVER.name());
    }

    @GetMapping("/decisions")
    String list(Actor actor, Model model) {
        model.addAttribute("decisions", decisions.at(rights.reached(actor)));
        return "decision/list";
    }

    @GetMapping("/decisions/new")
    ModelAndView blank(@RequestParam String subject, Actor actor) {
        return form(gate(subject), DecisionForm.BLANK, Map.of(), actor);
    }

    @PostMapping("/decisions")
    ModelAndView enter(
            @RequestParam String subject,
            @ModelAttribute DecisionForm form,
            @RequestParam MultipartFile file,
            Actor actor)
            throws IOException {
        var errors = form.errors(rights.thing(gate(subject), actor).earliest(), LocalDate.now(clock));
        if (file.isEmpty()) {
            errors.put("file", "decision.error.file");
        }
        if (!errors.isEmpty()) {
            return form(gate(subject), form, errors, actor);
        }
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            var id = enter.enter(gate(subject), form.document(), name == null ? "" : name, content, actor);
            return new ModelAndView("redirect:/decisions/" + id.value());
        }
    }

    private ModelAndView form(Gate gate, DecisionForm form, Map<String, String> errors, Actor actor) {
        var page =
                new ModelAndView("decision/new", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("gate", gate);
        page.addObject("thing", rights.thing(gate, actor));
        page.addObject("form", form);
        page.addObject("errors", errors);
        return page;
    }

    @GetMapping("/decisions/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var decision = reached(id, actor);
        model.addAttribute("decision", decision);
        model.addAttribute("thing", rights.thing(decision.gate(), actor));
        model.addAttribute("file", attachments.find(decision.attachment()).orElseThrow());
        model.addAttribute(
                "hindrance",
                confirm.hindrance(decision, actor).map(Problem::code).orElse(""));
        var deeds = Stream.of(decision.entered(), decision.confirmed());
        model.addAttribute(
                "names",
                actors.names(
                        deeds.flatMap(Stream::ofNullable).map(Deed::account).toList()));
        model.addAttribute("zone", clock.getZone());
        return "decision/show";
    }

    @PostMapping("/decisions/{id}/confirm")
    String confirm(@PathVariable UUID id, Actor actor) {
        confirm.confirm(new DecisionId(id), actor);
        return "redirect:/decisions/" + id;
    }

    @PostMapping("/decisions/{id}/strike")
    String strike(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new Refused(Problem.DECISION_STRIKE_REASON);
        }
        confirm.strike(new DecisionId(id), reason.strip(), actor);
        return "redirect:/decisions";
    }

    /** The signed document itself. */
    @GetMapping("/decisions/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Actor actor) {
        var decision = reached(id, actor);
        var file = attachments.find(decision.attachment()).orElseThrow();
        return Download.of(file.name(), file.kind(), attachments.read(file.id()).orElseThrow());
    }

    private Decision reached(UUID id, Actor actor) {
        var decision = decisions.find(new DecisionId(id)).orElseThrow(() -> new Refused(Problem.DECISION_UNKNOWN));
        rights.requireReach(decision.agency(), actor);
        return decision;
    }

    private static Gate gate(String subject) {
        return Gate.of(subject).orElseThrow(() -> new Refused(Problem.DECISION_UNKNOWN));
    }
}
