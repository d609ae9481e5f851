package vn.thuocdo.invitation;

import java.time.LocalDate;
import java.util.Optional;
import vn.thuocdo.campaign.ArmKind;
import vn.thuocdo.campaign.CampaignId;

/**
 * What an invitation tells of its campaign.
 *
 * @param owner who asks
 * @param publisher who publishes the results
 * @param site the address people use, without a stroke at the end
 * @param hotline blank where there is none
 * @param from first day of the window of dossiers
 * @param closes the last day to answer, where the plan has one
 * @param months how long contacts are kept after the end
 */
record Facts(
        CampaignId campaign,
        String arm,
        ArmKind kind,
        String title,
        String owner,
        String publisher,
        int minutes,
        String site,
        String hotline,
        LocalDate from,
        LocalDate to,
        Optional<LocalDate> closes,
        int months) {

    /** The page of one invitation, without its token. */
    String door() {
        return site + "/t/";
    }

    /** The page on which somebody who doubts an invitation finds it. */
    String check() {
        return bare(site) + "/invitation";
    }

    /** The page on which somebody says they want none. */
    String refusal() {
        return bare(site) + "/answer/refuse";
    }

    /** An address as people type it. */
    private static String bare(String address) {
        return address.replaceFirst("^https?://", "");
    }
}
