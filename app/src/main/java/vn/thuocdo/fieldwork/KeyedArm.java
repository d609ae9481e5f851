package vn.thuocdo.fieldwork;

import java.util.Map;
import vn.thuocdo.campaign.Arm;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.form.Form;

/** An arm whose sheets somebody keys, and how many there are in each state. */
public record KeyedArm(Campaign campaign, Arm arm, Form form, Map<Sheet.State, Long> sheets) {

    public long count(Sheet.State state) {
        return sheets.getOrDefault(state, 0L);
    }
}
