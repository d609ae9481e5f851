package vn.thuocdo;

import java.util.Optional;
import java.util.UUID;
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
        return save(agencies, new AgencyId(Ids.next()), code);
    }

    /** The agency of that id, made where there is none. */
    static void ensure(Agencies agencies, UUID id) {
        if (agencies.find(new AgencyId(id)).isEmpty()) {
            save(agencies, new AgencyId(id), "T" + id.toString().substring(24));
        }
    }

    private static AgencyId save(Agencies agencies, AgencyId id, String code) {
        var kind = AgencyKind.PROVINCIAL_COMMITTEE;
        var name = "Ủy ban nhân dân tỉnh " + code;
        agencies.save(
                new Agency(id, code, name, kind, kind.usualLevel(), Optional.empty(), Optional.empty(), null, null));
        return id;
    }
}
