package vn.thuocdo.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.statistics.selection.AdultRule;
import vn.thuocdo.statistics.selection.Seed;

/** Which adult of a drawn household is asked: the seed says it for 1, 2, … 12 adults, the oldest being number 1. */
@Component
public class AskedAdults {

    /** The heads of twelve columns with the numbers. */
    public static final List<String> HEADERS = IntStream.rangeClosed(1, AdultRule.MOST)
            .mapToObj("Hỏi người thứ (nếu hộ có %d người)"::formatted)
            .toList();

    private final Draws draws;
    private final Ceremonies ceremonies;
    private final Frames frames;

    AskedAdults(Draws draws, Ceremonies ceremonies, Frames frames) {
        this.draws = draws;
        this.ceremonies = ceremonies;
        this.frames = frames;
    }

    /** The seed that drew households; empty where the units are people, or places on the way to them. */
    Optional<Seed> seed(Frame frame, Drawing drawing) {
        return DrawSample.isOfHouseholds(frame)
                ? Optional.of(new Seed(ceremonies.get(drawing.ceremony()).seedText()))
                : Optional.empty();
    }

    /** The twelve numbers of each household of one draw, by its ordinal; nothing where its units are people. */
    public Map<Long, List<Integer>> of(List<Invitee> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        var numbers = new HashMap<Long, List<Integer>>();
        rule(some.getFirst().draw())
                .ifPresent(rule -> some.forEach(each -> numbers.put(each.unit(), numbers(rule, each.id()))));
        return numbers;
    }

    private Optional<AdultRule> rule(UUID draw) {
        var drawing = draws.get(new DrawId(draw));
        return seed(frames.get(drawing.frame()), drawing).map(AdultRule::new);
    }

    static List<Integer> numbers(AdultRule rule, String household) {
        return IntStream.rangeClosed(1, AdultRule.MOST)
                .mapToObj(adults -> rule.asked(household, adults))
                .toList();
    }
}
