package vn.thuocdo.statistics.disclosure;

/**
 * A cell that must not be known, and how uncertain it must stay: whoever solves the published sums must find both
 * value − below (or zero, if that is negative) and value + above possible.
 *
 * @param cell its number in the table
 * @param below protection downwards, at least 0, in the unit of the table
 * @param above protection upwards, at least 0
 */
public record SensitiveCell(int cell, double below, double above) {

    public SensitiveCell {
        if (!(below >= 0) || !(above >= 0) || below + above == 0) {
            throw new IllegalArgumentException("cell %d protected by -%s and +%s".formatted(cell, below, above));
        }
    }
}
