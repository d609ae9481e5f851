package vn.thuocdo.statistics.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.LonelyPsu;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Interval;
import vn.thuocdo.statistics.estimation.Mean;
import vn.thuocdo.statistics.estimation.Quantile;
import vn.thuocdo.statistics.estimation.QuantileRule;
import vn.thuocdo.statistics.estimation.Ratio;
import vn.thuocdo.statistics.estimation.ShareInterval;
import vn.thuocdo.statistics.estimation.Total;
import vn.thuocdo.statistics.weighting.Margin;
import vn.thuocdo.statistics.weighting.Raking;

/** The parameters of {@code coverage.R}: what is true of a population, and the intervals a sample gives. */
final class Parameters {

    private static final double LEVEL = 0.95;

    private static final Map<String, Predicate<Person>> SHARES = Map.of(
            "prop_sat", Person::satisfied,
            "prop_low", person -> person.index() < 2,
            "prop_verysat", person -> person.index() >= 4.75);

    private static final Map<String, ShareInterval> KINDS = Map.of(
            "wald", ShareInterval.WALD,
            "logit", ShareInterval.LOGIT,
            "wilson", ShareInterval.WILSON,
            "beta", ShareInterval.BETA);

    private final List<Person> people;
    private final SurveyDesign design;

    private Parameters(List<Person> people, SurveyDesign design) {
        this.people = people;
        this.design = design;
    }

    static Map<String, Double> truth(List<Person> population) {
        var truth = new HashMap<String, Double>();
        SHARES.forEach((name, has) -> truth.put(name, mean(population, person -> has.test(person) ? 1 : 0)));
        truth.put("mean_idx", mean(population, Person::index));
        for (var sector : List.of("LAND", "TAX")) {
            truth.put("mean_" + sector, mean(where(population, p -> p.sector().equals(sector)), Person::index));
        }
        truth.put(
                "diff_UR",
                mean(where(population, p -> p.urban().equals("U")), Person::index)
                        - mean(where(population, p -> p.urban().equals("R")), Person::index));
        var late = population.stream().mapToDouble(Person::late).sum();
        truth.put("total_late", late);
        truth.put(
                "ratio_late_days",
                late / population.stream().mapToDouble(Person::days).sum());
        var days = population.stream().mapToDouble(Person::days).sorted().toArray();
        truth.put("median_days", (days[(days.length - 1) / 2] + days[days.length / 2]) / 2);
        return truth;
    }

    /**
     * Parameters of those who answered. Clusters are taken as drawn with replacement.
     *
     * @param margins what the weights are raked to; empty for none
     */
    static Parameters of(List<RepeatedDraw.Drawn> answered, Map<String, Map<String, Double>> margins) {
        var people = answered.stream().map(RepeatedDraw.Drawn::person).toList();
        var design = SurveyDesign.of(people.size())
                .strata(Classification.of(people.stream().map(Person::stratum).toList()))
                .clusters(Classification.of(people.stream()
                        .map(person -> Integer.toString(person.cluster()))
                        .toList()))
                .weights(answered.stream()
                        .mapToDouble(RepeatedDraw.Drawn::weight)
                        .toArray())
                .lonely(LonelyPsu.ADJUST)
                .build();
        if (margins.isEmpty()) {
            return new Parameters(people, design);
        }
        var raked = List.of(
                margin(people, Person::sex, margins, "sex"),
                margin(people, Person::sector, margins, "sector"),
                margin(people, Person::urban, margins, "urban"));
        return new Parameters(people, design.adjust(new Raking(raked)));
    }

    private static Margin margin(
            List<Person> people, Function<Person, String> of, Map<String, Map<String, Double>> margins, String name) {
        return Margin.of(Classification.of(people.stream().map(of).toList()), margins.getOrDefault(name, Map.of()));
    }

    SurveyDesign design() {
        return design;
    }

    /** The intervals by parameter and method, joined by a bar. */
    Map<String, Interval> intervals() {
        var intervals = new LinkedHashMap<String, Interval>();
        var index = Mean.of(List.of("index"), column(Person::index));
        intervals.put("mean_idx|wald", Interval.wald(Estimates.of(design, index), 0, LEVEL));
        SHARES.forEach((name, has) -> shares(name, has, intervals));
        for (var sector : List.of("LAND", "TAX")) {
            var domain = domain(person -> person.sector().equals(sector));
            intervals.put(
                    "mean_%s|wald".formatted(sector), Interval.wald(Estimates.of(design, index, domain), 0, LEVEL));
        }
        var places = new LinkedHashMap<String, Domain>();
        places.put("R", domain(person -> person.urban().equals("R")));
        places.put("U", domain(person -> person.urban().equals("U")));
        var difference = Estimates.byDomain(design, index, places).combine(List.of("U-R"), new double[][] {{-1, 1}});
        intervals.put("diff_UR|wald", Interval.wald(difference, 0, LEVEL));
        var ratio = Ratio.of("late per day", column(Person::late), column(Person::days));
        intervals.put("ratio_late_days|wald", Interval.wald(Estimates.of(design, ratio), 0, LEVEL));
        var total = Estimates.of(design, Total.of(List.of("late"), column(Person::late)));
        intervals.put("total_late|wald", Interval.wald(total, 0, LEVEL));
        intervals.put("median_days|woodruff", median());
        return intervals;
    }

    /** The interval of the mean with the variance of replicates. */
    Interval byReplicates(ReplicateDesign replicates) {
        var mean = Estimates.of(replicates, Mean.of(List.of("index"), column(Person::index)))
                .withDegreesOfFreedom(design.degreesOfFreedom(everybody()));
        return Interval.wald(mean, 0, LEVEL);
    }

    private void shares(String name, Predicate<Person> has, Map<String, Interval> intervals) {
        var estimate = Estimates.of(design, Mean.of(List.of(name), column(person -> has.test(person) ? 1 : 0)));
        var share = new ShareInterval.Share(
                estimate.value(0), estimate.covariance()[0][0], estimate.degreesOfFreedom(), people.size());
        KINDS.forEach((kind, interval) -> intervals.put(name + "|" + kind, interval.of(share, LEVEL)));
    }

    private Interval median() {
        return Quantile.woodruff(
                        design,
                        column(Person::days),
                        everybody(),
                        0.5,
                        design.degreesOfFreedom(everybody()),
                        new Quantile.Method(QuantileRule.MATHEMATICAL, ShareInterval.WALD, LEVEL))
                .interval();
    }

    private Domain everybody() {
        return Domain.all(people.size());
    }

    private Domain domain(Predicate<Person> belongs) {
        return Domain.where(people.size(), row -> belongs.test(people.get(row)));
    }

    private double[] column(ToDoubleFunction<Person> value) {
        return people.stream().mapToDouble(value).toArray();
    }

    private static List<Person> where(List<Person> population, Predicate<Person> belongs) {
        return new ArrayList<>(population.stream().filter(belongs).toList());
    }

    private static double mean(List<Person> population, ToDoubleFunction<Person> value) {
        return population.stream().mapToDouble(value).average().orElseThrow();
    }
}
