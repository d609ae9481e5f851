package vn.thuocdo.measurement.index;

/**
 * What became of one item.
 *
 * @param item its code
 * @param answered with a value of its scale
 * @param blank left empty
 * @param dontKnow "không biết"
 * @param refused "từ chối"
 * @param notApplicable "không áp dụng"
 */
public record Response(String item, long answered, long blank, long dontKnow, long refused, long notApplicable) {

    public long asked() {
        return answered + blank + dontKnow + refused + notApplicable;
    }
}
