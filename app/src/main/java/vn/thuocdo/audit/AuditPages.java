package vn.thuocdo.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Actors;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.screen.MenuEntry;

/** The log, searched by who, what and when. Nobody writes to it here. */
@Controller
@Allowed(value = Role.ADMIN, atTop = true)
class AuditPages {

    private static final int PAGE = 100;

    /** After that long a deed should be in the chain. */
    private static final Duration LATE = Duration.ofMinutes(1);

    /** What the names of deeds begin with. */
    private static final List<String> AREAS = List.of(
            "account",
            "agency",
            "procedure",
            "place",
            "attachment",
            "campaign",
            "decision",
            "dossier",
            "frame",
            "ceremony",
            "sample",
            "contact",
            "privacy");

    private final AuditLog log;
    private final Sequencer sequencer;
    private final Actors actors;
    private final Clock clock;

    AuditPages(AuditLog log, Sequencer sequencer, Actors actors, Clock clock) {
        this.log = log;
        this.sequencer = sequencer;
        this.actors = actors;
        this.clock = clock;
    }

    @Bean
    static MenuEntry auditEntry() {
        return MenuEntry.of(90, "/audit", "audit.menu", Role.TOP_ADMIN);
    }

    @GetMapping("/audit")
    String search(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam @Nullable UUID before,
            Model model) {
        var sought = who.isBlank() ? null : actors.called(who);
        var found = log.find(AuditSearch.of(sought, deed, subject, from, to, clock.getZone()), before, PAGE);
        model.addAttribute("form", new SearchForm(who, deed, subject, from, to));
        model.addAttribute("areas", AREAS);
        model.addAttribute("found", found);
        model.addAttribute("more", found.size() == PAGE);
        model.addAttribute(
                "names", actors.names(found.stream().map(AuditEntry::actor).toList()));
        return "audit/list";
    }

    @GetMapping("/audit/chain")
    String chain(Model model) {
        model.addAttribute("broken", sequencer.firstBrokenLink());
        model.addAttribute("head", sequencer.head());
        model.addAttribute("waiting", sequencer.waitingSince(clock.instant().minus(LATE)));
        return "audit/chain";
    }
}
