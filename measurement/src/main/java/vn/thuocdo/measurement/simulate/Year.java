package vn.thuocdo.measurement.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A year of the simulated province: every dossier, and the sample drawn of them.
 *
 * @param strata each agency × channel that has dossiers
 */
record Year(int number, List<Stratum> strata) {

    Year {
        strata = List.copyOf(strata);
    }

    /**
     * The dossiers of an agency and a channel.
     *
     * @param agency a place in the province's list
     * @param channel a place in {@link Dossier#CHANNELS}
     * @param sample those drawn, by a simple random draw
     */
    record Stratum(int agency, int channel, List<Dossier> dossiers, List<Asked> sample) {

        Stratum {
            dossiers = List.copyOf(dossiers);
            sample = List.copyOf(sample);
        }

        long respondents() {
            return sample.stream()
                    .filter(asked -> asked.outcome() == Outcome.COMPLETED)
                    .count();
        }

        /** N over the number of those who answered. */
        double weight() {
            return (double) dossiers.size() / respondents();
        }
    }

    /** A dossier that was drawn, and what became of asking. */
    record Asked(Dossier dossier, Outcome outcome) {}

    /** What became of asking. */
    enum Outcome {
        COMPLETED("hoan-thanh"),
        REFUSED("tu-choi"),
        NOT_REACHED("khong-gap");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /**
     * Simulates a year.
     *
     * @param drawn about how many dossiers are drawn
     */
    static Year of(int number, Province province, Opinions opinions, int drawn, Normals normals) {
        var frame = new Frame(province, opinions, normals);
        var strata = new ArrayList<List<Dossier>>();
        var places = new ArrayList<int[]>();
        for (var a = 0; a < province.agencies().size(); a++) {
            var channels = frame.dossiers(a);
            for (var c = 0; c < channels.size(); c++) {
                if (!channels.get(c).isEmpty()) {
                    strata.add(channels.get(c));
                    places.add(new int[] {a, c});
                }
            }
        }
        ToDoubleFunction<List<Dossier>> size = stratum -> Math.sqrt(stratum.size());
        var rate = drawn / strata.stream().mapToDouble(size).sum();
        var year = new ArrayList<Stratum>();
        for (var h = 0; h < strata.size(); h++) {
            var dossiers = strata.get(h);
            var asked = Math.min(dossiers.size(), Math.max(6, (int) Math.rint(rate * size.applyAsDouble(dossiers))));
            year.add(new Stratum(places.get(h)[0], places.get(h)[1], dossiers, ask(dossiers, asked, normals)));
        }
        return new Year(number, year);
    }

    /** From 10 to 25 % do not answer; a stratum is called on until two have. */
    private static List<Asked> ask(List<Dossier> dossiers, int count, Normals normals) {
        var answering = 0.75 + 0.15 * normals.uniform();
        var sample = new ArrayList<Asked>();
        var left = count;
        var completed = 0;
        for (var place : normals.draw(dossiers.size(), count)) {
            var needed = completed < 2 && left <= 2 - completed;
            var answers = normals.happens(answering) || needed;
            var why = normals.happens(0.3) ? Outcome.REFUSED : Outcome.NOT_REACHED;
            sample.add(new Asked(dossiers.get(place), answers ? Outcome.COMPLETED : why));
            completed += answers ? 1 : 0;
            left--;
        }
        return sample;
    }
}
