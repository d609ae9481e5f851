package vn.thuocdo.measurement.simulate;

import java.util.List;

/**
 * A dossier that was handled, and what whoever handed it in would answer if asked.
 *
 * @param number its place in the list of the year, from 1
 * @param commune where the person lives: a place in the province's list
 * @param age a place in {@link #AGES}
 * @param gender a place in {@link #GENDERS}
 * @param answers one for each item: 1 to 5, or one of the codes below
 */
record Dossier(int number, int commune, int age, int gender, byte[] answers) {

    static final int ITEMS = 22;

    /** Left blank. */
    static final byte BLANK = 0;

    static final byte NOT_APPLICABLE = 97;
    static final byte DOES_NOT_KNOW = 98;
    static final byte REFUSED = 99;

    static final List<String> AGES = List.of("18-29", "30-44", "45-59", "60+");

    static final List<String> GENDERS = List.of("nu", "nam");

    static final List<String> CHANNELS = List.of("truc-tiep", "truc-tuyen", "buu-chinh");

    boolean answered(int item) {
        return answers[item] >= 1 && answers[item] <= 5;
    }

    boolean satisfied(int item) {
        return answers[item] == 4 || answers[item] == 5;
    }
}
