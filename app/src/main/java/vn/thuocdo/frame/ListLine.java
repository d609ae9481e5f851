package vn.thuocdo.frame;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list: a commune, a village, or a household.
 *
 * @param parent the group of a commune; else the code of the unit drawn before
 * @param label its name; blank for a household, whose name lies with its contact
 * @param size households of a place, people of 18 and over of a household
 * @param contact of a household, where it is kept
 */
record ListLine(
        String parent,
        String code,
        String label,
        long size,
        @Nullable UUID contact) {}
