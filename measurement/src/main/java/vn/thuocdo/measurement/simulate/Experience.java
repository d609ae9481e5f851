package vn.thuocdo.measurement.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What whoever answers tells beside the items: how long it took, where they learnt of the procedure, whether anybody
 * gave them trouble, what should become better. It has chance of its own, so the answers to the items do not depend on
 * it; those who are less content waited longer and had more trouble.
 *
 * @param days working days until the result
 * @param fields as they stand in the file after the days: sources, trouble, needs
 */
record Experience(int days, List<String> fields) {

    /** The columns, the days first; q5 and q10 are questions of {@code sipas-2023}. */
    static final List<String> COLUMNS = List.of(
            "days",
            "source_1",
            "source_2",
            "source_3",
            "source_4",
            "source_5",
            "source_6",
            "source_7",
            "q5",
            "q10_6",
            "q10_7",
            "q10_8",
            "q10_9");

    private static final double[] SOURCES = {0.42, 0.25, 0.18, 0.30, 0.28, 0.45, 0.06};
    private static final double[] INTERNET_BY_AGE = {0.72, 0.58, 0.36, 0.15};
    private static final int INTERNET = 5;
    private static final double[] NEEDS = {2.7, 2.9, 3.1, 2.8};

    /** Of a dossier that was asked about; the same for the same seed, year and dossier. */
    static Experience of(long seed, int year, Agency agency, int channel, Dossier dossier) {
        var chance = new Normals(seed ^ (year * 0x9E3779B97F4A7C15L + dossier.number() * 0xBF58476D1CE4E5B9L));
        var content = content(dossier);
        var fields = new ArrayList<String>();
        fields.addAll(sources(dossier.age(), chance));
        fields.add(trouble(content, chance));
        for (var need : NEEDS) {
            var felt = need - 0.3 * content + chance.normal(0.8);
            fields.add(chance.happens(0.02) ? "" : Long.toString(Math.clamp(Math.round(felt), 1, 4)));
        }
        return new Experience(days(agency.kind(), channel, content, chance), fields);
    }

    /** How content they are with what they answered, about 0 on average. */
    private static double content(Dossier dossier) {
        return IntStream.range(0, Dossier.ITEMS)
                        .filter(dossier::answered)
                        .map(item -> dossier.answers()[item])
                        .average()
                        .orElse(3.75)
                - 3.75;
    }

    private static int days(Agency.Kind kind, int channel, double content, Normals chance) {
        var usual = switch (kind) {
            case DEPARTMENT -> 9.0;
            case CENTRAL -> 6.0;
            case COMMUNE -> 3.5;
        };
        var faster = channel == 1 ? 0.85 : 1;
        var days = usual * faster * StrictMath.exp(chance.normal(0.55) - 0.25 * content);
        return (int) Math.max(1, Math.rint(days));
    }

    /** Whoever left the question out ticked nothing. */
    private static List<String> sources(int age, Normals chance) {
        var leftOut = chance.happens(0.02);
        var ticked = new ArrayList<String>();
        for (var source = 0; source < SOURCES.length; source++) {
            var share = source == INTERNET ? INTERNET_BY_AGE[age] : SOURCES[source];
            var yes = chance.happens(share);
            ticked.add(leftOut ? "" : yes ? "1" : "0");
        }
        return ticked;
    }

    private static String trouble(double content, Normals chance) {
        var some = Math.clamp(0.10 - 0.09 * content, 0.01, 0.5);
        return switch (chance.among(0.93 * (1 - 1.25 * some), 0.93 * some, 0.93 * 0.25 * some, 0.04, 0.02, 0.01)) {
            case 0 -> "1";
            case 1 -> "2";
            case 2 -> "3";
            case 3 -> Integer.toString(Dossier.DOES_NOT_KNOW);
            case 4 -> Integer.toString(Dossier.REFUSED);
            default -> "";
        };
    }

    /** The fields of a line. */
    String line() {
        return days + "," + fields.stream().collect(Collectors.joining(","));
    }
}
