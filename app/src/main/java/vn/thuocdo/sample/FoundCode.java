package vn.thuocdo.sample;

/**
 * What was found of a code somebody chose.
 *
 * @param id of the unit, as it stands in the files; blank outside the frame
 * @param position in the order of the draw; 0 where it was not drawn
 */
public record FoundCode(Place place, String id, String stratum, int position) {

    /** Where it stands. */
    public enum Place {
        OUTSIDE,
        FRAME,
        OFFICIAL,
        RESERVE;

        /** The key of the sentence that says it. */
        public String text() {
            return "sample.check." + name();
        }
    }
}
