package vn.thuocdo.dossier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Ids;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.PersonHash;
import vn.thuocdo.contact.Sealer;

/** Checks rows, seals whose they are, and writes them for COPY into the table {@code incoming}. */
@Component
class SealRows {

    static final String COLUMNS =
            "line, code, procedure, receiving, counter, resolving, coordinating, channel, applicant,"
                    + " proxy, received, promised, returned, quarter, person, contact, sealed, reachable, content";

    private static final int FIELDS = 19;

    private final Sealer sealer;
    private final PersonHash hash;

    SealRows(Sealer sealer, PersonHash hash) {
        this.sealer = sealer;
        this.hash = hash;
    }

    /**
     * Some rows, ready to go.
     *
     * @param refused how many of them a fault keeps out
     * @param warned how many are kept with a fault
     */
    record Sealed(byte[] bytes, int rows, int refused, int warned, List<RowFault> faults) {}

    Sealed seal(List<RawRow> rows, RowCheck check) {
        var copy = new BinaryCopy();
        var faults = new ArrayList<RowFault>();
        var refused = 0;
        var warned = 0;
        for (var row : rows) {
            var checked = check.check(row);
            faults.addAll(checked.faults());
            if (checked.dossier() == null) {
                refused++;
            } else {
                warned += checked.faults().isEmpty() ? 0 : 1;
                write(checked.line(), checked.dossier(), checked.contact(), copy);
            }
        }
        return new Sealed(copy.bytes(), rows.size(), refused, warned, faults);
    }

    private void write(long line, Dossier dossier, Contact contact, BinaryCopy copy) {
        var plain = contact.plain();
        var id = contact.isEmpty() ? null : Ids.next();
        copy.row(FIELDS)
                .add(line)
                .add(dossier.code())
                .add(dossier.procedure())
                .add(dossier.bodies().receiving())
                .add(dossier.bodies().counter())
                .add(dossier.bodies().resolving())
                .add(dossier.bodies().coordinating())
                .add(dossier.channel().name())
                .add(dossier.applicant().name())
                .add(dossier.proxy())
                .add(dossier.days().received())
                .add(dossier.days().promised())
                .add(dossier.days().returned())
                .add(dossier.quarter().code())
                .add(hash.of(contact))
                .add(id)
                .add(sealed(id, plain))
                .add(contact.isReachable())
                .add(content(dossier, plain));
    }

    private byte @Nullable [] sealed(@Nullable UUID id, byte[] plain) {
        return id == null ? null : sealer.seal(id, plain);
    }

    /** Keyed, because a telephone number that is part of it could be guessed. */
    private byte[] content(Dossier dossier, byte[] contact) {
        return hash.of("dossier\u001f" + dossier + "\u001f" + new String(contact, StandardCharsets.UTF_8));
    }
}
