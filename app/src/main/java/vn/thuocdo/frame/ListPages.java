package vn.thuocdo.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.screen.Screen;
import vn.thuocdo.sheet.Column;
import vn.thuocdo.sheet.SheetDownload;
import vn.thuocdo.sheet.SheetLimits;
import vn.thuocdo.sheet.SheetReader;
import vn.thuocdo.statistics.selection.DrawMethod;

/** The lists of a residents' frame: their template, handing them in, what is wrong with them, how they are drawn. */
@Controller
@Allowed(Role.PROGRAMME)
class ListPages {

    private final Frames frames;
    private final Lists lists;
    private final StepBefore before;
    private final TakeList take;
    private final LayOutFrame layOut;
    private final CampaignRights rights;

    ListPages(Frames frames, Lists lists, StepBefore before, TakeList take, LayOutFrame layOut, CampaignRights rights) {
        this.frames = frames;
        this.lists = lists;
        this.before = before;
        this.take = take;
        this.layOut = layOut;
        this.rights = rights;
    }

    private Frame listed(UUID id, Actor actor) {
        var frame = frames.get(new FrameId(id));
        rights.plan(frame.campaign(), actor);
        if (!frame.isListed()) {
            throw new Refused(Problem.FRAME_UNKNOWN);
        }
        return frame;
    }

    /** The columns, and a line for each unit drawn before. */
    @GetMapping("/frames/{id}/list/template")
    void template(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        var frame = listed(id, actor);
        var step = ListStep.of(frame.step());
        try (var sheet = SheetDownload.xlsx(response, "mau-danh-sach-buoc-" + frame.step(), "Danh sách")) {
            sheet.row(step.columns().stream().map(Column::name).toList());
            for (var parent : before.of(frame).values()) {
                sheet.row(line(step, parent));
            }
        }
    }

    private static List<String> line(ListStep step, Parent parent) {
        var codes = parent.codes();
        var cells = new ArrayList<String>();
        for (var column : step.columns()) {
            if (column.equals(ListStep.COMMUNE_CODE)) {
                cells.add(codes.getFirst());
            } else if (column.equals(ListStep.VILLAGE_CODE) && codes.size() > 1) {
                cells.add(codes.getLast());
            } else {
                var own = step == ListStep.VILLAGES ? ListStep.COMMUNE_NOTE : ListStep.VILLAGE_NOTE;
                cells.add(column.equals(own) ? parent.label() : "");
            }
        }
        return cells;
    }

    @PostMapping("/frames/{id}/list")
    String take(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam MultipartFile list,
            @RequestParam(defaultValue = "false") boolean noSecrets,
            Actor actor)
            throws IOException {
        var frame = listed(id, actor);
        if (!noSecrets) {
            throw new Refused(Problem.FRAME_SECRETS);
        }
        var name = Objects.requireNonNullElse(list.getOriginalFilename(), "");
        try (var sheet = SheetReader.open(list.getInputStream(), name, SheetLimits.CATALOGUE)) {
            take.take(frame.id(), revision, sheet, actor);
        }
        return "redirect:" + frame.page();
    }

    @GetMapping("/frames/{id}/list/faults")
    void faults(
            @PathVariable UUID id, Actor actor, @ModelAttribute("screen") Screen screen, HttpServletResponse response)
            throws IOException {
        var frame = listed(id, actor);
        try (var sheet = SheetDownload.xlsx(response, "can-sua-buoc-" + frame.step(), "Cần sửa")) {
            sheet.row(List.of(
                    screen.say("sheet.row"),
                    screen.say("sheet.column"),
                    screen.say("sheet.what"),
                    screen.say("sheet.mend")));
            for (var fault : lists.faults(frame.id())) {
                sheet.row(List.of(fault.row(), fault.column(), fault.what(screen), fault.mend(screen)));
            }
        }
    }

    /** How many are drawn in each stratum, and by which method. */
    @PostMapping("/frames/{id}/list/draw")
    String draw(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam DrawMethod method,
            @RequestParam int take,
            Actor actor) {
        var frame = listed(id, actor);
        var design = new Frame.Design(Layout.LISTED, 0, method, Math.max(1, take));
        layOut.keep(frame.id(), revision, design, Map.of(), actor);
        return "redirect:" + frame.page();
    }
}
