package vn.thuocdo.campaign;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thuocdo.agency.Agency;
import vn.thuocdo.agency.AgencyId;

/** The texts a plan begins with; an office changes them as it likes. In Vietnamese, as plans are. */
final class UsualPassages {

    private static final Pattern KIND_OF_PLACE = Pattern.compile("(?i).*\\b(tỉnh|thành phố|bộ)\\s+");

    private UsualPassages() {}

    static Map<PlanPassage, String> of(Campaign campaign, GeneralOffers agencies) {
        var publisher = name(campaign.publisher(), agencies);
        var committee = publisher.startsWith("UBND") || publisher.startsWith("Ủy ban nhân dân");
        var passages = new EnumMap<PlanPassage, String>(PlanPassage.class);
        passages.put(
                PlanPassage.PURPOSE,
                "Đánh giá khách quan sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà"
                        + " nước; làm căn cứ để các cơ quan cải thiện chất lượng phục vụ.");
        passages.put(
                PlanPassage.WEIGHTING,
                "Trọng số gốc bằng nghịch đảo xác suất chọn; hiệu chỉnh không trả lời theo lớp; cắt ngọn trọng số quá"
                        + " lớn. Phần hiệu chỉnh khác, nếu có, được ghi lý do và in trong báo cáo.");
        passages.put(PlanPassage.PLACE, KIND_OF_PLACE.matcher(publisher).replaceFirst(""));
        passages.put(PlanPassage.SUBMISSION_SIGN, "TTr-" + initials(name(campaign.owner(), agencies)));
        passages.put(PlanPassage.SUBMISSION_POST, "Giám đốc");
        passages.put(PlanPassage.PLAN_SIGN, "KH-" + (committee ? "UBND" : initials(publisher)));
        passages.put(PlanPassage.PLAN_CAPACITY, committee ? "TM. Ủy ban nhân dân" : "");
        passages.put(PlanPassage.PLAN_POST, committee ? "Chủ tịch" : "Thủ trưởng");
        return passages;
    }

    private static String name(AgencyId agency, GeneralOffers agencies) {
        return agencies.find(agency).map(Agency::name).orElse("");
    }

    /** SNV of “Sở Nội vụ tỉnh Minh Họa”. */
    private static String initials(String name) {
        var initials = new StringBuilder();
        for (var word : name.replaceAll("(?i)\\s+(tỉnh|thành phố)\\s.*", "").split("\\s+")) {
            if (!word.isEmpty()) {
                initials.append(Character.toUpperCase(word.charAt(0)));
            }
        }
        return initials.toString();
    }
}
