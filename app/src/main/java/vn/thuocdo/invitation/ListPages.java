package vn.thuocdo.invitation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.decision.document.PdfPaper;
import vn.thuocdo.form.PrintBooklets;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.sheet.SheetDownload;

/** Lists for interviewers: whom each of them is to see. */
@Controller
@Allowed(Role.FIELD_LEAD)
class ListPages {

    private static final String USUAL = "50";

    private final FetchCodes codes;
    private final Campaigns campaigns;

    ListPages(FetchCodes codes, Campaigns campaigns) {
        this.codes = codes;
        this.campaigns = campaigns;
    }

    @GetMapping("/campaigns/{id}/invitations/{arm}/lists")
    String show(
            @PathVariable UUID id,
            @PathVariable String arm,
            @RequestParam(defaultValue = "false") boolean byAgency,
            @RequestParam(defaultValue = USUAL) int size,
            @RequestParam(defaultValue = "") String interviewers,
            Actor actor,
            Model model) {
        var split = new Split(byAgency, size, interviewers);
        model.addAttribute("lists", codes.lists(new CampaignId(id), arm, split, actor));
        model.addAttribute("split", split);
        model.addAttribute("campaign", campaigns.get(new CampaignId(id)));
        model.addAttribute("arm", arm);
        return "invitation/lists";
    }

    @GetMapping("/campaigns/{id}/invitations/{arm}/lists/{ordinal}.{extension}")
    void file(
            @PathVariable UUID id,
            @PathVariable String arm,
            @PathVariable int ordinal,
            @PathVariable String extension,
            @RequestParam(defaultValue = "false") boolean byAgency,
            @RequestParam(defaultValue = USUAL) int size,
            @RequestParam(defaultValue = "") String interviewers,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        if (!List.of("pdf", "xlsx").contains(extension)) {
            throw new Refused(Problem.PAGE_UNKNOWN);
        }
        var campaign = new CampaignId(id);
        var list = codes.list(campaign, arm, new Split(byAgency, size, interviewers), ordinal, actor);
        var name = "danh-sach-giao-phieu-%s-%d".formatted(arm, ordinal);
        if ("pdf".equals(extension)) {
            PrintBooklets.head(response, name);
            PdfPaper.write(ListPage.of(campaigns.get(campaign).title(), ordinal, list), response.getOutputStream());
        } else {
            response.setHeader("Cache-Control", "private, no-store");
            sheet(list, name, response);
        }
    }

    private static void sheet(ListPage.FetchedList list, String name, HttpServletResponse response) throws IOException {
        try (var sheet = SheetDownload.xlsx(response, name, "Danh sách")) {
            var head = new ArrayList<>(FetchCodes.headers(list.ofHouseholds()));
            head.addAll(List.of("Điều tra viên", "Số sê-ri", "Kết quả"));
            sheet.row(head);
            for (var row : list.rows()) {
                var cells = new ArrayList<>(row.cells());
                cells.addAll(List.of(list.interviewer(), "", ""));
                sheet.row(cells);
            }
        }
    }
}
