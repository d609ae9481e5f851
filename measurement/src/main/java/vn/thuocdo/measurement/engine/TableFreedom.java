package vn.thuocdo.measurement.engine;

import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.SurveyDesign;

/**
 * The degrees of freedom in tables by domain of a sample kept as rows: everybody's, whatever the domain; none for a
 * domain of a single unit, because a mean has no spread between units there.
 *
 * @param everybody those of all rows that count
 */
public record TableFreedom(Design design, double everybody) {

    /**
     * @param eligible the rows that count
     */
    public static TableFreedom of(Design design, Domain eligible) {
        return new TableFreedom(design, design.degreesOfFreedom(eligible));
    }

    /**
     * @param own the domain's own degrees of freedom
     */
    public double of(Domain domain, double own) {
        var several = design instanceof SurveyDesign survey ? reachesTwoUnits(survey, domain) : own > 0;
        return several ? everybody : 0;
    }

    private static boolean reachesTwoUnits(SurveyDesign survey, Domain domain) {
        var unit = survey.units(0);
        return domain.rows().stream().map(row -> unit[row]).distinct().limit(2).count() > 1;
    }
}
