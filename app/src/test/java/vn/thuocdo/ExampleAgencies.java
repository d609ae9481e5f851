package vn.thuocdo;

import java.util.Optional;
import vn.thuocdo.access.Ids;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.agency.Agency;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.agency.AgencyKind;

/** Agencies for tests. */
final class ExampleAgencies {

    private ExampleAgencies() {}

    /** A province's people's committee of that code. */
    static AgencyId save(Agencies agencies, String code) {
        var id = new AgencyId(Ids.next());
        var kind = AgencyKind.PROVINCIAL_COMMITTEE;
        var name = "Ủy ban nhân dân tỉnh " + code;
        agencies.save(
                new Agency(id, code, name, kind, kind.usualLevel(), Optional.empty(), Optional.empty(), null, null));
        return id;
    }
}
