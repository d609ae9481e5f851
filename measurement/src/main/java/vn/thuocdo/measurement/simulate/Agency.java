package vn.thuocdo.measurement.simulate;

/**
 * An agency that handles dossiers.
 *
 * @param name in Vietnamese
 * @param dossiers about how many it handles in a year
 * @param online share of dossiers handed in online
 */
record Agency(String code, Kind kind, String name, String englishName, int dossiers, double online) {

    Agency {
        if (dossiers < 1 || online < 0 || online > 0.95) {
            throw new IllegalArgumentException("%s with %d dossiers, %s online".formatted(code, dossiers, online));
        }
    }

    /** What an agency is, and so whom it is ranked among. */
    enum Kind {
        /** Cơ quan chuyên môn cấp tỉnh. */
        DEPARTMENT("so"),
        /** Cơ quan trung ương tại địa phương. */
        CENTRAL("trung-uong"),
        /** Ủy ban nhân dân cấp xã. */
        COMMUNE("cap-xa");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
