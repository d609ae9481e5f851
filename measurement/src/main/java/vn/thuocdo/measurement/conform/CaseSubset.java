package vn.thuocdo.measurement.conform;

import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.Reweighted;
import vn.thuocdo.statistics.design.SurveyDesign;

/**
 * The design and the rows of a request for a model or a test.
 *
 * <p>R forgets the rows outside a subset, but keeps them with a weight of zero once the design is calibrated; there
 * they go on counting for n, for the units of a table and among the ties of ranks.
 *
 * @param keepsRows whether R keeps them
 */
record CaseSubset(Design design, Domain domain, boolean keepsRows) {

    static CaseSubset of(Case asked, JsonNode request, CaseData data) {
        var design = CaseDesign.of(asked, data);
        var keepsRows = design instanceof SurveyDesign && asked.design().hasNonNull("adjust");
        return new CaseSubset(design, Domain.all(data.rows()), keepsRows).within(CaseDomain.of(request, data));
    }

    /** What is left of it in {@code part}. */
    CaseSubset within(Domain part) {
        return keepsRows && design instanceof SurveyDesign survey
                ? new CaseSubset(survey.adjust(weights -> new Kept(weights, part)), domain, true)
                : new CaseSubset(design, domain.and(part), false);
    }

    /** The rows R keeps of a domain: all of them in a calibrated design and one with unequal probabilities. */
    static Domain known(Case asked, Domain domain) {
        var json = asked.design();
        var replicated = json.path("type").asString("").equals("replicate");
        return !replicated && (json.hasNonNull("adjust") || json.hasNonNull("pps"))
                ? Domain.all(domain.size())
                : domain;
    }

    /** Weights of zero outside a domain, which leave the calibration before them as it is. */
    private record Kept(double[] before, Domain domain) implements Reweighted {

        @Override
        public double[] weights() {
            return domain.mask(before);
        }

        @Override
        public void residuals(double[][] influence) {
            // Influence is zero outside the domain already.
        }
    }
}
