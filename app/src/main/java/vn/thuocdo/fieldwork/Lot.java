package vn.thuocdo.fieldwork;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Booklets that are printed together and go out together.
 *
 * @param number in the campaign
 * @param handovers out and back, in their order
 */
public record Lot(UUID id, String arm, int number, int firstSerial, int lastSerial, List<Handover> handovers) {

    public int size() {
        return lastSerial - firstSerial + 1;
    }

    /** When it went out; nothing while it has not. */
    public Optional<Handover> handed() {
        return handovers.stream().filter(handover -> !handover.back()).findFirst();
    }

    /** How many went out. */
    public int issued() {
        return handed().isPresent() ? size() : 0;
    }

    private int sum(ToIntFunction<Handover> count) {
        return handovers.stream().mapToInt(count).sum();
    }

    /** Those that came back with answers. */
    public int used() {
        return sum(Handover::used);
    }

    public int spoiled() {
        return sum(Handover::spoiled);
    }

    public int blank() {
        return sum(Handover::blank);
    }

    public int missing() {
        return sum(Handover::missing);
    }

    /** Those still with whoever took them. */
    public int out() {
        return issued() - sum(Handover::counted);
    }

    Optional<Handover> handover(int number) {
        return handovers.stream().filter(each -> each.number() == number).findFirst();
    }

    /** Those still with whoever took them after {@code handover}. */
    int outAfter(Handover handover) {
        return size()
                - Stream.concat(
                                handovers.stream().filter(each -> each.number() < handover.number()),
                                Stream.of(handover))
                        .mapToInt(Handover::counted)
                        .sum();
    }

    /** The serials of its {@code ordinal}th file of {@code most} booklets, as printed; none where there is no such. */
    List<String> file(int ordinal, int most) {
        if (ordinal < 1) {
            return List.of();
        }
        var first = firstSerial + (ordinal - 1L) * most;
        return LongStream.rangeClosed(first, Math.min(lastSerial, first + most - 1))
                .mapToObj(serial -> printed((int) serial))
                .toList();
    }

    /** First and last serial of that file. */
    public String part(int ordinal, int most) {
        var serials = file(ordinal, most);
        return serials.getFirst() + "–" + serials.getLast();
    }

    /** First and last serial, as they are printed. */
    public String serials() {
        return printed(firstSerial) + "–" + printed(lastSerial);
    }

    /** A serial as it is printed. */
    public static String printed(int serial) {
        return "%06d".formatted(serial);
    }
}
