package vn.thuocdo.campaign;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * A number of the plan that an office may want otherwise, with what is usual. Shares are kept as 0…1 and written as
 * per cent.
 */
public enum PlanSetting {
    MANDATED_MARGIN(Group.SIZE, Unit.PERCENT, "0.05", "0.001", "0.5"),
    DESIGN_MARGIN(Group.SIZE, Unit.PERCENT, "0.05", "0.001", "0.5"),
    CONFIDENCE(Group.SIZE, Unit.PERCENT, "0.95", "0.5", "0.999"),
    DESIGN_EFFECT(Group.SIZE, Unit.FACTOR, "1.5", "0.1", "20"),
    RESPONSE_RATE(Group.SIZE, Unit.PERCENT, "0.8", "0.01", "1"),
    TOTAL(Group.SIZE, Unit.COUNT, "2000", "1", "10000000"),
    MINIMUM(Group.SIZE, Unit.COUNT, "30", "0", "100000"),

    PRINTING(Group.BUDGET, Unit.DONG_PER_FORM, "5000", "0", "100000000"),
    DELIVERY(Group.BUDGET, Unit.DONG_PER_FORM, "8000", "0", "100000000"),
    INTERVIEW(Group.BUDGET, Unit.DONG_PER_VALID_FORM, "30000", "0", "100000000"),
    RESPONDENT(Group.BUDGET, Unit.DONG_PER_VALID_FORM, "40000", "0", "100000000"),
    DATA_ENTRY(Group.BUDGET, Unit.DONG_PER_VALID_FORM, "7000", "0", "100000000"),
    TRAINING(Group.BUDGET, Unit.DONG, "0", "0", "1000000000000"),
    SUPERVISION(Group.BUDGET, Unit.DONG, "0", "0", "1000000000000"),
    REPORT(Group.BUDGET, Unit.DONG, "0", "0", "1000000000000"),

    FASTEST_SECONDS(Group.QUALITY, Unit.SECONDS, "120", "0", "36000"),
    STRAIGHT_LINE(Group.QUALITY, Unit.PERCENT, "1", "0.5", "1"),
    NEAR_IDENTICAL(Group.QUALITY, Unit.PERCENT, "0.95", "0.5", "1"),
    MISSING_SHARE(Group.QUALITY, Unit.PERCENT, "0.3", "0", "1"),
    ANSWERS_PER_DEVICE(Group.QUALITY, Unit.COUNT, "5", "1", "10000"),
    BACK_CHECK_RATE(Group.QUALITY, Unit.PERCENT, "0.1", "0", "1"),
    BACK_CHECK_MINIMUM(Group.QUALITY, Unit.COUNT, "3", "0", "1000"),
    MINIMUM_PUBLISHED(Group.QUALITY, Unit.COUNT, "30", "2", "10000"),
    LARGEST_WEIGHT(Group.QUALITY, Unit.FACTOR, "3.5", "1", "100"),

    KEEP_CONTACTS(Group.PRIVACY, Unit.MONTHS, "3", "0", "120"),
    KEEP_PARADATA(Group.PRIVACY, Unit.MONTHS, "12", "0", "120"),
    KEEP_GPS(Group.PRIVACY, Unit.MONTHS, "6", "0", "120"),
    KEEP_SCANS(Group.PRIVACY, Unit.MONTHS, "24", "0", "240"),
    KEEP_COMMENTS(Group.PRIVACY, Unit.MONTHS, "12", "0", "120"),
    KEEP_PAPER(Group.PRIVACY, Unit.MONTHS, "24", "0", "240");

    /** The step of the wizard that asks for it. */
    public enum Group {
        SIZE,
        BUDGET,
        QUALITY,
        PRIVACY
    }

    /** What it is counted in. */
    public enum Unit {
        PERCENT,
        FACTOR,
        COUNT,
        DONG_PER_FORM,
        DONG_PER_VALID_FORM,
        DONG,
        SECONDS,
        MONTHS;

        /** The key of its name. */
        public String text() {
            return "campaign.unit." + name();
        }
    }

    private final Group group;
    private final Unit unit;
    private final BigDecimal usual;
    private final BigDecimal least;
    private final BigDecimal most;

    PlanSetting(Group group, Unit unit, String usual, String least, String most) {
        this.group = group;
        this.unit = unit;
        this.usual = new BigDecimal(usual);
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
    }

    public Unit unit() {
        return unit;
    }

    public BigDecimal usual() {
        return usual;
    }

    public BigDecimal least() {
        return least;
    }

    public BigDecimal most() {
        return most;
    }

    /** The name of its field in forms. */
    public String field() {
        return "setting." + name();
    }

    /** The key of its name. */
    public String text() {
        return "campaign.setting." + name();
    }

    public static List<PlanSetting> of(Group group) {
        return Arrays.stream(values()).filter(setting -> setting.group == group).toList();
    }
}
