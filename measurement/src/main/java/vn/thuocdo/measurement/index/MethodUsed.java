package vn.thuocdo.measurement.index;

import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.measurement.method.Group;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.method.Rule;

/**
 * The method as a measurement applied it.
 *
 * @param method with what the plan changed
 * @param scoredOtherwise whether the plan departs from it in how answers are scored
 * @param joinedOtherwise whether the plan departs from it in how items make the index
 */
public record MethodUsed(Method method, boolean scoredOtherwise, boolean joinedOtherwise) {

    /** Whether each item is rounded before groups are made, so that what is published is not the estimate rounded. */
    public boolean roundsItems() {
        return method.rounding().stage() == Method.Rounding.Stage.EACH_ITEM;
    }

    /** The group of that code, if it is one. */
    public Optional<Group> group(String code) {
        return groups().filter(group -> group.code().equals(code)).findFirst();
    }

    /** Whether the figures of that node fall into grades. */
    public boolean grades(Node node) {
        return group(node.code()).filter(group -> !group.bands().isEmpty()).isPresent();
    }

    /** Whether that node is the sum of its parts, so that it has another scale than they. */
    public boolean adds(Node node) {
        return group(node.code())
                .filter(group -> group.rule() instanceof Rule.Sum)
                .isPresent();
    }

    private Stream<Group> groups() {
        var tree = method.tree();
        return tree == null ? Stream.empty() : tree.all();
    }
}
