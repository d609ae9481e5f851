package vn.thuocdo.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.attachment.Attachments;
import vn.thuocdo.attachment.FileKind;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Puts papers and breaches into the file of a campaign. */
@Component
class KeepFile {

    private static final int LONGEST = 2_000;

    private final CampaignFiles files;
    private final CampaignRights rights;
    private final Attachments attachments;
    private final Audit audit;
    private final Clock clock;

    KeepFile(CampaignFiles files, CampaignRights rights, Attachments attachments, Audit audit, Clock clock) {
        this.files = files;
        this.rights = rights;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused if the file is no signed paper: a PDF or a scan */
    @Transactional
    void add(CampaignId id, Paper.Kind kind, String fileName, InputStream content, Actor actor) throws IOException {
        rights.plan(id, actor);
        var kept = attachments.keep(fileName, content, FileKind.SIGNED, actor);
        files.add(id, kind, kept.id(), actor.account(), clock.instant());
        audit.record(
                actor.account(),
                "privacy.paper-added",
                "campaign",
                id.value().toString(),
                Map.of("kind", kind.name(), "sha256", kept.sha256()));
    }

    /** @throws Refused if something is missing, or a day is not over yet */
    @Transactional
    void record(CampaignId id, Breach breach, Actor actor) {
        rights.plan(id, actor);
        var today = LocalDate.now(clock);
        if (breach.what().isBlank()
                || breach.measures().isBlank()
                || (breach.what() + breach.measures()).length() > LONGEST
                || breach.people() < 0
                || breach.noticed().isAfter(today)
                || breach.told()
                        .filter(day -> day.isAfter(today) || day.isBefore(breach.noticed()))
                        .isPresent()) {
            throw new Refused(Problem.PRIVACY_BREACH_INCOMPLETE);
        }
        files.add(id, breach, actor.account(), clock.instant());
        audit.record(
                actor.account(),
                "privacy.breach-recorded",
                "campaign",
                id.value().toString(),
                Map.of("people", breach.people(), "noticed", breach.noticed().toString()));
    }
}
