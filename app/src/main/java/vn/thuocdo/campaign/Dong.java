package vn.thuocdo.campaign;

/** An amount of money in đồng. */
public record Dong(long value) {

    static Dong of(double value) {
        return new Dong(Math.round(value));
    }
}
