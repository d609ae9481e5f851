package vn.thuocdo.form;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.form.edit.Lock;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.xlsform.Workbook;
import vn.thuocdo.questionnaire.xlsform.XlsFormReader;
import vn.thuocdo.questionnaire.xlsform.XlsFormWriter;
import vn.thuocdo.sheet.SheetBook;
import vn.thuocdo.sheet.SheetLimits;

/** Takes a workbook of XLSForm over as the draft of an arm, whole or not at all. */
@Component
public class TakeXlsForm {

    private final Forms forms;
    private final ShippedForms shipped;
    private final Uploads uploads;
    private final DrawUpForm drawUp;
    private final Campaigns campaigns;
    private final CampaignRights rights;
    private final Clock clock;

    TakeXlsForm(
            Forms forms,
            ShippedForms shipped,
            Uploads uploads,
            DrawUpForm drawUp,
            Campaigns campaigns,
            CampaignRights rights,
            Clock clock) {
        this.forms = forms;
        this.shipped = shipped;
        this.uploads = uploads;
        this.drawUp = drawUp;
        this.campaigns = campaigns;
        this.rights = rights;
        this.clock = clock;
    }

    /** A form as the workbook that is downloaded. */
    static SheetBook book(Questionnaire form) {
        return new SheetBook(XlsFormWriter.write(form).sheets().stream()
                .map(sheet -> new SheetBook.Table(sheet.name(), sheet.rows()))
                .toList());
    }

    private static Workbook workbook(SheetBook book) {
        return new Workbook(book.tables().stream()
                .map(table -> new Workbook.Sheet(table.name(), table.rows(), cells(table.notComputed())))
                .toList());
    }

    private static List<Workbook.Cell> cells(List<SheetBook.Cell> cells) {
        return cells.stream()
                .map(cell -> new Workbook.Cell(cell.row(), cell.column()))
                .toList();
    }

    /** What becomes of a workbook, without keeping anything. */
    static XlsFormReader.Reading read(InputStream content, String name) throws IOException {
        return XlsFormReader.read(workbook(SheetBook.read(content, name, SheetLimits.FORM)));
    }

    /**
     * Takes it over.
     *
     * @param revision of the draft as the actor saw it; 0 where there was none
     * @return the draft; nothing where the workbook has to be mended first
     * @throws Refused if it cannot be read, or the draft changed since
     */
    @Transactional
    public Optional<FormId> take(
            CampaignId campaign, String arm, int revision, InputStream content, String name, Actor actor)
            throws IOException {
        rights.plan(campaign, actor);
        if (campaigns.arms(campaign).stream().noneMatch(each -> each.code().equals(arm))) {
            throw new Refused(Problem.FORM_UNKNOWN);
        }
        var shortName = name.length() > 200 ? name.substring(name.length() - 200) : name;
        return switch (read(content, shortName)) {
            case XlsFormReader.Reading.Understood(var form, var remarks) -> {
                var id = drawUp.drawUp(campaign, arm, revision, Lock.unproven(form, known(campaign, arm, form)), actor);
                var upload = new Upload(shortName, true, List.of());
                uploads.save(campaign, arm, upload, remarks, actor.account(), clock.instant());
                yield Optional.of(id);
            }
            case XlsFormReader.Reading.NotUnderstood(var faults) -> {
                var upload = new Upload(shortName, false, List.of());
                uploads.save(campaign, arm, upload, faults, actor.account(), clock.instant());
                yield Optional.empty();
            }
        };
    }

    /** What was compared with the original before: in the draft, the frozen form, or the one that is shipped. */
    private Optional<Questionnaire> known(CampaignId campaign, String arm, Questionnaire form) {
        return forms.draft(campaign, arm)
                .or(() -> forms.frozen(campaign, arm))
                .map(Form::questionnaire)
                .or(() -> shipped.all().stream()
                        .filter(each -> each.code().equals(form.code()))
                        .findFirst());
    }
}
