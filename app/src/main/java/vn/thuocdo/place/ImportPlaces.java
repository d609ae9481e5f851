package vn.thuocdo.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.sheet.Headers;
import vn.thuocdo.sheet.SheetFault;
import vn.thuocdo.sheet.SheetOutcome;
import vn.thuocdo.sheet.SheetReader;

/**
 * Takes official lists into the catalogue: units with their validity, units as of one day, or what became of units. The
 * same list twice changes nothing.
 */
@Component
public class ImportPlaces {

    private final IncomingPlaces incoming;
    private final IncomingSuccessions successions;
    private final Audit audit;

    ImportPlaces(IncomingPlaces incoming, IncomingSuccessions successions, Audit audit) {
        this.incoming = incoming;
        this.successions = successions;
        this.audit = audit;
    }

    /**
     * @param day rows without a day of their own are valid, or take place, from it
     * @param complete whether units of the same level that are not in the list end before {@code day}
     */
    @Transactional
    public SheetOutcome from(SheetReader sheet, @Nullable LocalDate day, boolean complete, Actor actor) {
        var header = sheet.header(List.of(PlaceSheet.COLUMNS, SuccessionSheet.COLUMNS));
        var ofSuccessions = Headers.match(header, SuccessionSheet.COLUMNS);
        var kept = ofSuccessions.faults().isEmpty()
                ? successions(sheet, ofSuccessions, day)
                : units(sheet, Headers.match(header, PlaceSheet.COLUMNS), day, complete);
        if (kept instanceof SheetOutcome.Kept(long rows, long unchanged)) {
            audit.record(
                    actor.account(), "place.imported", "place", "list", Map.of("rows", rows, "unchanged", unchanged));
        }
        return kept;
    }

    private SheetOutcome units(SheetReader sheet, Headers headers, @Nullable LocalDate day, boolean complete) {
        if (!headers.faults().isEmpty()) {
            return new SheetOutcome.Refused(headers.faults());
        }
        if (complete && day == null) {
            return new SheetOutcome.Refused(List.of(new SheetFault(0, "", "place.fault.day-needed")));
        }
        var list = PlaceSheet.read(sheet, headers, day);
        if (!list.faults().isEmpty()) {
            return new SheetOutcome.Refused(list.faults());
        }
        incoming.fill(list.lines());
        var unchanged = incoming.dropKnown();
        incoming.claim(complete ? day : null);
        var faults = Stream.concat(incoming.overlaps().stream(), incoming.orphans().stream())
                .toList();
        if (!faults.isEmpty()) {
            return new SheetOutcome.Refused(faults);
        }
        incoming.apply();
        return new SheetOutcome.Kept(list.lines().size(), unchanged);
    }

    private SheetOutcome successions(SheetReader sheet, Headers headers, @Nullable LocalDate day) {
        var list = SuccessionSheet.read(sheet, headers, day);
        var faults = list.faults().isEmpty() ? successions.unknown(list.lines()) : list.faults();
        return faults.isEmpty()
                ? new SheetOutcome.Kept(list.lines().size(), list.lines().size() - successions.keep())
                : new SheetOutcome.Refused(faults);
    }
}
