package vn.thuocdo.response;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Allowed;

/** What became of an answer, for whoever holds its receipt; and the way to take it back. */
@Controller
@Allowed(everyone = true)
class ReceiptPages {

    private final Withdraw withdraw;
    private final TokenLimits limits;

    ReceiptPages(Withdraw withdraw, TokenLimits limits) {
        this.withdraw = withdraw;
        this.limits = limits;
    }

    @GetMapping("/receipt")
    String ask() {
        return "response/receipt-ask";
    }

    @PostMapping("/receipt")
    String check(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model) {
        return show(code, withdraw.state(new Receipt(code)), request, model);
    }

    @PostMapping("/receipt/withdraw")
    String withdraw(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model) {
        return show(code, withdraw.withdraw(new Receipt(code)), request, model);
    }

    private String show(String code, ReceiptState state, HttpServletRequest request, Model model) {
        if (state == ReceiptState.UNKNOWN) {
            limits.countWrong(request.getRemoteAddr());
        }
        model.addAttribute("code", code);
        model.addAttribute("state", state);
        return "response/receipt-state";
    }
}
