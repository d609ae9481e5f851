package vn.thuocdo.account;

import java.util.Set;
import vn.thuocdo.access.Actor;
import vn.thuocdo.agency.AgencyId;

/** Agencies that somebody has to judge without having a role above them: a campaign's, for whoever leads it. */
public interface Overseen {

    Set<AgencyId> by(Actor actor);
}
