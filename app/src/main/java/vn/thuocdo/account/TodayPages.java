package vn.thuocdo.account;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;

/** The first page: what waits for me today. */
@Controller
class TodayPages {

    private final List<Waiting> waiting;

    TodayPages(ObjectProvider<Waiting> waiting) {
        this.waiting = waiting.orderedStream().toList();
    }

    @GetMapping("/")
    @Allowed(anyoneSignedIn = true)
    String today(Actor actor, Model model) {
        var items = waiting.stream()
                .flatMap(source -> source.of(actor).stream())
                .sorted(Comparator.comparing(Waiting.Item::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        model.addAttribute("actor", actor);
        model.addAttribute("items", items);
        return "account/today";
    }
}
