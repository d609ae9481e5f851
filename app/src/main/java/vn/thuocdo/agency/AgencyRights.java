package vn.thuocdo.agency;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * Who may change what of the catalogue of agencies. Where an agency lies decides who reaches it, so an administrator
 * changes, moves and replaces only what they administer; what an agency is decides how far they reach, so nobody makes
 * more of it than they are. One for the whole state changes all.
 */
@Component
class AgencyRights {

    private final Reach reach;
    private final Administration administration;

    AgencyRights(Reach reach, Administration administration) {
        this.reach = reach;
        this.administration = administration;
    }

    boolean mayChange(AgencyId id, Actor actor) {
        return reach.isOfState(actor, Role.ADMIN) || administration.covers(actor, id);
    }

    /** @throws Refused unless {@code actor} may change all that the lines of {@code tree} do */
    void require(AgencyTree tree, Collection<Agency> known, Actor actor) {
        if (reach.isOfState(actor, Role.ADMIN)) {
            return;
        }
        var before = known.stream().collect(Collectors.toMap(Agency::id, agency -> agency));
        var top = reach.atTop(actor, Role.ADMIN);
        var area = new Area(before, administration.of(actor), actor.agencies(Role.ADMIN), top);
        var all = tree.lines().entrySet().stream()
                .allMatch(each -> area.mayKeep(tree.agency(each.getKey()))
                        && tree.predecessors(each.getValue()).stream()
                                .map(Agency::id)
                                .allMatch(area::mayUse));
        if (!all) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
    }

    /**
     * What an administrator reaches of the agencies there are.
     *
     * @param known all there are
     * @param held at which they have their role
     * @param top whether one of those is a top
     */
    private record Area(Map<AgencyId, Agency> known, Set<AgencyId> reached, Collection<UUID> held, boolean top) {

        boolean mayKeep(Agency agency) {
            var before = known.get(agency.id());
            if (raises(before, agency)) {
                return false;
            }
            if (before == null) {
                return mayLieIn(agency.parent());
            }
            return reached.contains(agency.id())
                    && (before.parent().equals(agency.parent()) || mayLieIn(agency.parent()));
        }

        /** Whether it becomes more than an administrator below the state may make of it. */
        private boolean raises(@Nullable Agency before, Agency after) {
            var toTop = after.isTop() && (before == null || !before.isTop());
            if (toTop && (!top || after.level() == Level.CENTRAL)) {
                return true;
            }
            if (before == null) {
                return after.level() == Level.CENTRAL && after.kind().usualLevel() != Level.CENTRAL;
            }
            return after.level().isAbove(before.level())
                    && (after.level() == Level.CENTRAL
                            || held.contains(after.id().value()));
        }

        private boolean mayLieIn(Optional<AgencyId> parent) {
            return parent.map(this::mayUse).orElse(top);
        }

        /** One of the same list is asked about by itself. */
        boolean mayUse(AgencyId id) {
            return reached.contains(id) || !known.containsKey(id);
        }
    }
}
