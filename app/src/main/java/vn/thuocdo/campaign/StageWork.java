package vn.thuocdo.campaign;

import java.util.Optional;
import java.util.Set;
import vn.thuocdo.access.Actor;

/** Tells what comes next for a campaign; the module that works on a stage supplies one. */
public interface StageWork {

    /** The stages it speaks of. */
    Set<Stage> stages();

    /** What this actor should do, or know; nothing where another tells it. */
    Optional<Work> next(Campaign campaign, Actor actor);

    /**
     * A piece of work.
     *
     * @param text the key of the sentence that says it
     * @param button the key of its button
     * @param address where the button leads
     */
    record Work(String text, String button, String address) {}
}
