package vn.thuocdo.measurement.simulate;

/**
 * How people answer: 3.75 + year + agency + agency in that year + agency in that factor + channel + age + item + person
 * + chance, rounded to 1…5. The person's own leaning is shared by all answers of a form, the agency's by all its forms,
 * which is what makes answers hang together.
 */
final class Opinions {

    private static final int FACTORS = 5;

    /** Where the items of each factor end: 4 + 5 + 6 + 3 + 4. */
    private static final int[] ENDS = {4, 9, 15, 18, 22};

    private static final double[] CHANNEL = {0, 0.12, -0.05};
    private static final double[] AGE = {-0.10, -0.03, 0.05, 0.12};

    private final double[] agency;
    private final double[][] agencyFactor;
    private final double[] item = new double[Dossier.ITEMS];
    private final Normals normals;
    private final double[] agencyThisYear;
    private double year;

    Opinions(int agencies, Normals normals) {
        this.normals = normals;
        agency = normals(agencies, 0.26);
        agencyThisYear = new double[agencies];
        agencyFactor = new double[agencies][];
        for (var a = 0; a < agencies; a++) {
            agencyFactor[a] = normals(FACTORS, 0.12);
        }
        for (var i = 0; i < Dossier.ITEMS; i++) {
            item[i] = normals.normal(0.15) - (factor(i) == FACTORS - 1 ? 0.25 : 0);
        }
    }

    /** Begins another year, in which everything has moved by {@code shift} and each agency by some chance. */
    void begin(double shift) {
        year = shift;
        for (var a = 0; a < agencyThisYear.length; a++) {
            agencyThisYear[a] = normals.normal(0.09);
        }
    }

    byte[] answers(int at, int channel, int age) {
        var common = 3.75 + year + agency[at] + agencyThisYear[at] + CHANNEL[channel] + AGE[age] + normals.normal(0.6);
        var answers = new byte[Dossier.ITEMS];
        for (var i = 0; i < Dossier.ITEMS; i++) {
            var felt = common + agencyFactor[at][factor(i)] + item[i] + normals.normal(0.6);
            var missing = missing(i, channel);
            answers[i] = missing < 0 ? (byte) Math.clamp(Math.round(felt), 1, 5) : (byte) missing;
        }
        return answers;
    }

    /** Seats and equipment concern those who came; feedback those who gave some. Negative where there is an answer. */
    private int missing(int item, int channel) {
        var chance = normals.uniform();
        if (factor(item) == 0 && channel > 0 || factor(item) == FACTORS - 1 && chance < 0.3) {
            return Dossier.NOT_APPLICABLE;
        }
        if (chance > 0.99) {
            return Dossier.BLANK;
        }
        if (chance > 0.97) {
            return Dossier.DOES_NOT_KNOW;
        }
        return chance > 0.965 ? Dossier.REFUSED : -1;
    }

    static int factor(int item) {
        var factor = 0;
        while (item >= ENDS[factor]) {
            factor++;
        }
        return factor;
    }

    private double[] normals(int count, double standardDeviation) {
        var values = new double[count];
        for (var i = 0; i < count; i++) {
            values[i] = normals.normal(standardDeviation);
        }
        return values;
    }
}
