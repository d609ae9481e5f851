package vn.thuocdo.agency;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * Who may change what of the catalogue of agencies. Where an agency lies decides who reaches it, so an administrator
 * changes, moves and replaces only what they reach. One for the whole state reaches all.
 */
@Component
class AgencyRights {

    private final Reach reach;

    AgencyRights(Reach reach) {
        this.reach = reach;
    }

    boolean mayChange(AgencyId id, Actor actor) {
        return reach.covers(actor, id, Role.ADMIN) || reach.isOfState(actor, Role.ADMIN);
    }

    /** @throws Refused unless {@code actor} reaches all that the lines of {@code tree} change */
    void require(AgencyTree tree, Collection<Agency> known, Actor actor) {
        if (reach.isOfState(actor, Role.ADMIN)) {
            return;
        }
        var parents = known.stream().collect(Collectors.toMap(Agency::id, Agency::parent));
        var area = new Area(parents, reach.of(actor, Role.ADMIN), reach.atTop(actor, Role.ADMIN));
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
     * @param parents of all that are known
     * @param top whether it lies in no other agency
     */
    private record Area(Map<AgencyId, Optional<AgencyId>> parents, Set<AgencyId> reached, boolean top) {

        boolean mayKeep(Agency agency) {
            var before = parents.get(agency.id());
            if (before == null) {
                return mayLieIn(agency.parent());
            }
            return reached.contains(agency.id()) && (before.equals(agency.parent()) || mayLieIn(agency.parent()));
        }

        private boolean mayLieIn(Optional<AgencyId> parent) {
            return parent.map(this::mayUse).orElse(top);
        }

        /** One of the same list is asked about by itself. */
        boolean mayUse(AgencyId id) {
            return reached.contains(id) || !parents.containsKey(id);
        }
    }
}
