package vn.thuocdo.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
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

/** One agency's list of one quarter: looked at, confirmed, or taken back. */
@Controller
@Allowed({Role.AGENCY, Role.PROGRAMME})
class BatchPages {

    private final Rights rights;
    private final Directories directories;
    private final BatchRows rows;
    private final Flags flags;
    private final ConfirmBatch confirm;
    private final WithdrawBatch withdraw;
    private final Clock clock;

    BatchPages(
            Rights rights,
            Directories directories,
            BatchRows rows,
            Flags flags,
            ConfirmBatch confirm,
            WithdrawBatch withdraw,
            Clock clock) {
        this.rights = rights;
        this.directories = directories;
        this.rows = rows;
        this.flags = flags;
        this.confirm = confirm;
        this.withdraw = withdraw;
        this.clock = clock;
    }

    @GetMapping("/dossiers/batches/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        return show(rights.batch(id, actor), LetterForm.BLANK, Map.of(), actor, model);
    }

    private String show(Batch batch, LetterForm form, Map<String, String> errors, Actor actor, Model model) {
        var own = rights.answersFor(batch.agency(), actor);
        model.addAttribute("batch", batch);
        model.addAttribute("agency", directories.names(Set.of(batch.agency())).getOrDefault(batch.agency(), ""));
        model.addAttribute("own", own);
        model.addAttribute("flags", flags.of(batch));
        model.addAttribute("rows", own ? rows.firstMasked(batch.id()) : rows.first(batch.id()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "dossier/batch";
    }

    @PostMapping("/dossiers/batches/{id}/confirm")
    String confirm(@PathVariable UUID id, @RequestParam int revision, LetterForm form, Actor actor, Model model) {
        var batch = rights.batch(id, actor);
        var errors = form.errors(LocalDate.now(clock));
        if (!errors.isEmpty()) {
            return show(batch, form, errors, actor, model);
        }
        confirm.confirm(id, revision, form.letter(), actor);
        return "redirect:/dossiers/batches/" + id;
    }

    @PostMapping("/dossiers/batches/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam Batch.State seen,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model) {
        var batch = rights.batch(id, actor);
        if (reason.isBlank() || reason.length() > 1_000) {
            return show(batch, LetterForm.BLANK, Map.of("reason", "dossier.withdraw.reason.needed"), actor, model);
        }
        withdraw.withdraw(id, seen, reason.strip(), actor);
        return "redirect:/dossiers/batches/" + id;
    }
}
