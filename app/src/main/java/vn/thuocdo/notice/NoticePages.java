package vn.thuocdo.notice;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.screen.MenuEntry;

/** What I was told. */
@Controller
@Allowed(anyoneSignedIn = true)
class NoticePages {

    private final Notices notices;

    NoticePages(Notices notices) {
        this.notices = notices;
    }

    @Bean
    static MenuEntry noticeEntry() {
        return MenuEntry.of(80, "/notices", "notice.menu");
    }

    @GetMapping("/notices")
    String list(Actor actor, Model model) {
        model.addAttribute("notices", notices.of(actor.account()));
        return "notice/list";
    }

    @PostMapping("/notices/{id}")
    String read(@PathVariable UUID id, Actor actor) {
        var address = notices.read(actor.account(), id);
        if (address == null) {
            throw new Refused(Problem.PAGE_UNKNOWN);
        }
        return "redirect:" + address;
    }
}
