package vn.thuocdo.account;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.access.Actor;

/** Something that may wait for somebody. Each module supplies its own as a bean; the first page shows them all. */
public interface Waiting {

    /** What waits for {@code actor} now, the most urgent first. */
    List<Item> of(Actor actor);

    /**
     * One thing to do.
     *
     * @param text the key of its sentence
     * @param details what the sentence shows
     * @param action the key of the button's word
     * @param address where it is done
     * @param due its last day, if there is one
     */
    record Item(
            String text,
            List<Object> details,
            String action,
            String address,
            @Nullable LocalDate due) {

        public Item {
            details = List.copyOf(details);
        }

        /** The words of the sentence, in their order, as {@code MessageFormat} wants them. */
        public Object[] words() {
            return details.toArray();
        }
    }
}
