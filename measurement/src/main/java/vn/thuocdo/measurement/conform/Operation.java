package vn.thuocdo.measurement.conform;

import tools.jackson.databind.node.ObjectNode;

/**
 * Answers one kind of request, in the shape of the case's {@code expected}: only the fields that stand there are
 * compared. A request that must fail throws {@link IllegalArgumentException}.
 */
@FunctionalInterface
interface Operation {

    ObjectNode answer(Case request);
}
