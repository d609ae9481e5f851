package vn.thuocdo.response;

import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thuocdo.campaign.Arm;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.form.Form;
import vn.thuocdo.form.Forms;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.sample.Draws;
import vn.thuocdo.sample.SampleGate;

/** Tells what an arm still lacks before its people can be asked. */
@Component
class Readiness {

    private final Forms forms;
    private final Frames frames;
    private final Draws draws;
    private final SampleGate gate;

    Readiness(Forms forms, Frames frames, Draws draws, SampleGate gate) {
        this.forms = forms;
        this.frames = frames;
        this.draws = draws;
        this.gate = gate;
    }

    /**
     * How an arm stands.
     *
     * @param form that was decided
     * @param minutes whether those of the draw that stands are signed
     */
    record State(Optional<Form> form, boolean minutes) {

        boolean isReady() {
            return form.isPresent() && minutes;
        }

        Form requireForm() {
            if (!minutes) {
                throw new Refused(Problem.FIELD_MINUTES);
            }
            return form.orElseThrow(() -> new Refused(Problem.FIELD_FORM));
        }
    }

    State of(CampaignId campaign, Arm arm) {
        var last = frames.of(campaign).stream()
                .filter(frame -> frame.arm().equals(arm.code()) && frame.isFrozen())
                .max(Comparator.comparingInt(Frame::step));
        return new State(
                forms.frozen(campaign, arm.code()), last.filter(this::isSigned).isPresent());
    }

    private boolean isSigned(Frame frame) {
        return !draws.areInQuestion(frame.id())
                && draws.living(frame.id())
                        .filter(drawing -> gate.of(drawing).confirmed().isPresent())
                        .isPresent();
    }
}
