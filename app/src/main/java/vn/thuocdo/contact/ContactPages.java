package vn.thuocdo.contact;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.screen.MenuEntry;

/** The keys people are sealed under, and how many are under each. No key is ever shown. */
@Controller
@Allowed(value = Role.ADMIN, atTop = true)
class ContactPages {

    private final KeyRing ring;
    private final Contacts contacts;
    private final RotateKeys rotation;

    ContactPages(KeyRing ring, Contacts contacts, RotateKeys rotation) {
        this.ring = ring;
        this.contacts = contacts;
        this.rotation = rotation;
    }

    @Bean
    static MenuEntry contactKeysEntry() {
        return MenuEntry.of(85, "/contact-keys", "contact.menu", Role.TOP_ADMIN);
    }

    @GetMapping("/contact-keys")
    String keys(Model model) {
        model.addAttribute("newest", ring.newest());
        model.addAttribute("versions", ring.versions());
        model.addAttribute("counts", contacts.countsByKey());
        return "contact/keys";
    }

    @PostMapping("/contact-keys")
    String rotate(Actor actor) {
        rotation.rotate(actor);
        return "redirect:/contact-keys";
    }
}
