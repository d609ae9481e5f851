package vn.thuocdo.screen;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class HomePages {

    @GetMapping("/")
    String home() {
        return "home";
    }
}
