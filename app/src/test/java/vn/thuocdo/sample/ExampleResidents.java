package vn.thuocdo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.frame.CountFrame;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.frame.ExampleLists;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.FrameId;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.frame.FreezeFrame;
import vn.thuocdo.frame.SeedRule;
import vn.thuocdo.frame.TakeList;
import vn.thuocdo.sheet.SheetOutcome;
import vn.thuocdo.statistics.selection.SeedCeremony;

/** Steps of a sample of residents, by the real use cases. */
public final class ExampleResidents {

    private final ApplicationContext application;
    private final Frames frames;

    public ExampleResidents(ApplicationContext application) {
        this.application = application;
        this.frames = application.getBean(Frames.class);
    }

    /** Hands a list in. */
    public SheetOutcome hand(FrameId id, String csv) {
        try (var sheet = ExampleLists.sheet(csv)) {
            var revision = frames.get(id).revision();
            return application.getBean(TakeList.class).take(id, revision, sheet, ExampleFrames.programme());
        }
    }

    /** The frame of a step, frozen from this list. */
    public Frame frozen(CampaignId campaign, int step, String csv) {
        var id = application.getBean(CountFrame.class).begin(campaign, "residents", step, ExampleFrames.programme());
        assertThat(hand(id, csv)).isInstanceOf(SheetOutcome.Kept.class);
        freeze(id);
        return frames.get(id);
    }

    void freeze(FrameId id) {
        var revision = frames.get(id).revision();
        application.getBean(FreezeFrame.class).freeze(id, revision, SeedRule.COMMITMENTS, ExampleFrames.programme());
    }

    /** Draws from a frame by a ceremony of two bodies. */
    public DrawId drawn(Frame frame) {
        var ours = "Sở Nội vụ, dàn mẫu " + frame.id().value();
        var theirs = "Mặt trận Tổ quốc, dàn mẫu " + frame.id().value();
        var id = call(frame, "");
        var takePart = application.getBean(TakePart.class);
        takePart.commit(id, 1, SeedCeremony.hash(ours), ExampleFrames.programme());
        takePart.commit(id, 2, SeedCeremony.hash(theirs), ExampleFrames.supervisor());
        takePart.open(id, 1, ours, ExampleFrames.programme());
        takePart.open(id, 2, theirs, ExampleFrames.supervisor());
        return application.getBean(DrawSample.class).draw(id, ExampleFrames.programme());
    }

    CeremonyId call(Frame frame, String reason) {
        var bodies = List.of(new AgencyId(ExampleFrames.HOME_AFFAIRS), new AgencyId(ExampleFrames.FRONT));
        return application
                .getBean(HoldCeremony.class)
                .call(frame.id(), bodies, Instant.now().plusSeconds(3600), reason, ExampleFrames.programme());
    }

    /** The codes of the units drawn from a frame. */
    public Set<String> official(Frame frame) {
        return application.getBean(Draws.class).official(frame.id()).keySet();
    }
}
