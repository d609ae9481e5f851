package vn.thuocdo.sheet;

import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** A file that is no sheet, or one nobody can read to its end. Nothing of it may be kept. */
public class SheetUnreadable extends Refused {

    SheetUnreadable(Problem problem, Object... details) {
        super(problem, details);
    }
}
