package vn.thuocdo.decision;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.agency.Reach;
import vn.thuocdo.decision.GatedThings.GatedThing;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Who may enter and confirm decisions on what. */
@Component
public class DecisionRights {

    private static final Role[] CLERKS = {Role.PROGRAMME, Role.APPROVER};

    private final Reach reach;
    private final List<GatedThings> things;

    public DecisionRights(Reach reach, List<GatedThings> things) {
        this.reach = reach;
        this.things = things;
    }

    /** The thing behind a gate, if it is there and within the actor's reach. */
    GatedThing thing(Gate gate, Actor actor) {
        var thing = things.stream()
                .filter(source -> source.kind().equals(gate.kind()))
                .findFirst()
                .flatMap(source -> source.find(gate.subject()))
                .orElseThrow(() -> new Refused(Problem.DECISION_UNKNOWN));
        requireReach(thing.agency(), actor);
        return thing;
    }

    void requireReach(AgencyId agency, Actor actor) {
        if (!reach.covers(actor, agency, CLERKS)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
    }

    Set<AgencyId> reached(Actor actor) {
        return reach.of(actor, CLERKS);
    }
}
