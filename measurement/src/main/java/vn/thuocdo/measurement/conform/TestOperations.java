package vn.thuocdo.measurement.conform;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.estimation.Interval;
import vn.thuocdo.statistics.regression.FTest;
import vn.thuocdo.statistics.regression.Predictor.Factor;
import vn.thuocdo.statistics.regression.Predictor.Quantity;
import vn.thuocdo.statistics.regression.RankScore;
import vn.thuocdo.statistics.regression.RankTest;
import vn.thuocdo.statistics.regression.TTest;
import vn.thuocdo.statistics.regression.TwoWayTable;

/** Tests of means, ranks and tables. */
final class TestOperations {

    private TestOperations() {}

    static Map<String, Operation> all() {
        return Map.of(
                "ttest", asked -> Question.of(asked).twoGroups(),
                "ttest_onesample", asked -> Question.of(asked).oneMean(),
                "ranktest", asked -> Question.of(asked).ranks(),
                "chisq", asked -> Question.of(asked).table());
    }

    private record Question(Case asked, JsonNode request, CaseData data, Design design, Domain domain) {

        static Question of(Case asked) {
            var request = asked.request();
            var data = Derived.columns(request, asked.data());
            var subset = CaseSubset.of(asked, request, data);
            return new Question(asked, request, data, subset.design(), subset.domain());
        }

        ObjectNode twoGroups() {
            var group = factor("group");
            if (!data.isCategory(request.get("group").asString())
                    && !Set.of("0", "1").containsAll(group.levels())
                    && !Set.of("1", "2").containsAll(group.levels())) {
                throw new IllegalArgumentException("groups are called 0 and 1, or 1 and 2, not " + group.levels());
            }
            var test = TTest.ofTwoGroups(design, response(), group, domain);
            return answer(test, Optional.of(test.interval(level())));
        }

        ObjectNode oneMean() {
            var values = ColumnExpression.values(request.get("expr").asString(), data);
            var missing = domain.rows().stream().anyMatch(row -> Double.isNaN(values[row]));
            if (missing && !request.path("na_rm").asBoolean(false)) {
                Arrays.fill(values, Double.NaN);
            }
            var test = TTest.ofOneMean(design, values, request.path("null").asDouble(0), domain);
            return answer(test, Optional.of(test.interval(level())));
        }

        /** R's answer for several groups has χ² and its degrees of freedom in each other's place. */
        ObjectNode ranks() {
            var score = switch (request.path("test").asString("wilcoxon")) {
                case "wilcoxon", "KruskalWallis" -> RankScore.WILCOXON;
                case "vanderWaerden" -> RankScore.VAN_DER_WAERDEN;
                case "median" -> RankScore.MEDIAN;
                default -> throw new UnknownCase("test = " + request.get("test"));
            };
            var name = request.get("group").asString();
            var numbers = !data.isCategory(name)
                    && factor("group").within(domain).levels().size() == 2;
            var group = numbers ? new Quantity(name, data.numbers(name)) : factor("group");
            var test = RankTest.of(design, response(), group, score, domain);
            if (test.groups() == 2) {
                return answer(test.ofTwoGroups(), Optional.empty());
            }
            var several = test.ofAllGroups();
            var found = base(several.numerator(), several.pValue());
            Found.put(parameters(found), "Chisq", several.statistic() * several.numerator());
            return found;
        }

        ObjectNode table() {
            var table = TwoWayTable.of(design, factor("row"), factor("col"), domain);
            return switch (request.path("statistic").asString("F")) {
                case "F" -> answer(table.secondOrderTest());
                case "Wald" -> answer(table.waldTest());
                case "adjWald" -> answer(table.adjustedWaldTest());
                case "Chisq" -> {
                    var test = table.firstOrderTest();
                    var found = base(table.pearson(), test.pValue());
                    Found.put(parameters(found), "df", test.numerator());
                    yield found;
                }
                case "saddlepoint" -> combination(table, true);
                case "lincom" -> combination(table, lacksIntegration());
                default -> throw new UnknownCase("statistic = " + request.get("statistic"));
            };
        }

        /** R takes the saddlepoint approximation for the integral when a package is not installed, and warns of it. */
        private boolean lacksIntegration() {
            return asked.body()
                    .path("warnings")
                    .valueStream()
                    .anyMatch(warning -> warning.asString().contains("saddlepoint"));
        }

        private ObjectNode combination(TwoWayTable table, boolean saddlepoint) {
            var distribution = table.distribution();
            var found = base(
                    table.pearson(),
                    saddlepoint
                            ? distribution.saddlepointTail(table.pearson())
                            : distribution.upperTail(table.pearson()));
            found.putArray("parameters");
            return found;
        }

        private ObjectNode answer(FTest test) {
            var found = base(test.statistic(), test.pValue());
            var parameters = parameters(found);
            Found.put(parameters, "ndf", test.numerator());
            Found.put(parameters, "ddf", test.denominator());
            return found;
        }

        private ObjectNode answer(TTest test, Optional<Interval> interval) {
            var found = base(test.statistic(), test.pValue());
            Found.put(parameters(found), "df", test.degreesOfFreedom());
            found.set("estimate", Found.array(test.estimate()));
            interval.ifPresent(ends -> found.set("ci", Found.array(ends.low(), ends.high())));
            return found;
        }

        private ObjectNode base(double statistic, double pValue) {
            var found = Found.object();
            Found.put(found, "df", design.degreesOfFreedom(domain));
            Found.put(found, "statistic", statistic);
            Found.put(found, "p_value", pValue);
            found.putNull("estimate");
            found.putNull("ci");
            return found;
        }

        private static ObjectNode parameters(ObjectNode found) {
            return found.putObject("parameters");
        }

        private double level() {
            return request.path("level").asDouble(0.95);
        }

        private double[] response() {
            return CaseModel.response(request.get("response").asString(), data);
        }

        private Factor factor(String field) {
            var name = request.get(field).asString();
            return CaseModel.factor(name, name, data);
        }
    }
}
