package vn.thuocdo.measurement.plan;

/** What a value in the data means. */
public sealed interface Answer {

    /**
     * An answer on the item's scale.
     *
     * @param code of the answer on the scale
     */
    record OnScale(String code) implements Answer {}

    /** No answer, and why there is none. */
    enum Missing implements Answer {
        /** Left blank (để trống). */
        BLANK,
        /** “Không biết”. */
        DONT_KNOW,
        /** “Từ chối trả lời”. */
        REFUSED,
        /** The question did not concern the person (không áp dụng). */
        NOT_APPLICABLE
    }
}
