package vn.thuocdo.frame;

import java.util.List;

/**
 * A unit drawn in the step before, whose list is wanted now.
 *
 * @param code in its list: of a village that of the commune and its own, with a slash between
 * @param id in the frame
 * @param label its name
 * @param size households it was said to have
 */
record Parent(String code, String id, String label, long size) {

    /** What the columns of a template hold for it: code and name of the commune, then of the village. */
    List<String> codes() {
        return List.of(code.split("/", -1));
    }
}
