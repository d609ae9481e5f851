package vn.thuocdo.sample;

import java.util.List;
import vn.thuocdo.frame.Frame;

/** A frozen frame, its ceremonies and its draws, as everybody may see them. */
public record Published(Frame frame, List<Ceremony> ceremonies, List<Drawing> draws) {

    public Published {
        ceremonies = List.copyOf(ceremonies);
        draws = List.copyOf(draws);
    }
}
