package vn.thuocdo.sample;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.frame.Frame;

/** A frozen frame, its ceremonies and its draws, as everybody may see them. */
public record Published(Frame frame, List<Ceremony> ceremonies, List<Drawing> draws) {

    public Published {
        ceremonies = List.copyOf(ceremonies);
        draws = List.copyOf(draws);
    }

    /** What was drawn by the seed of a ceremony. */
    public Optional<Drawing> drawnBy(Ceremony ceremony) {
        return draws.stream()
                .filter(drawing -> drawing.ceremony().equals(ceremony.id()))
                .findFirst();
    }

    /** Whether a ceremony runs, or has a seed nobody has drawn by: then none is called. */
    public boolean isBusy() {
        return ceremonies.stream()
                .anyMatch(each -> each.isRunning()
                        || each.state() == Ceremony.State.DONE && drawnBy(each).isEmpty());
    }
}
