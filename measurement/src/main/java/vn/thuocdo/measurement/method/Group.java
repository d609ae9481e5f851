package vn.thuocdo.measurement.method;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An index, a content or a factor (chỉ số, nội dung, yếu tố): a node of the tree above the items.
 *
 * @param code no other group and no item has it
 * @param name as results print it
 * @param rule how it is made of its parts
 * @param parts the groups it is made of; empty where it is made of items
 * @param items the codes of the items it is made of; empty where it is made of groups
 * @param bands grades its value falls into, the highest first; empty where it has none
 * @param provenance of name and rule
 */
public record Group(
        String code,
        Bilingual name,
        Rule rule,
        List<Group> parts,
        List<String> items,
        List<Band> bands,
        Provenance provenance) {

    /**
     * A grade.
     *
     * @param from the least value that has it, in the unit of the group
     */
    public record Band(double from, Bilingual name) {}

    /**
     * Checks parts and bands.
     *
     * @throws IllegalArgumentException if the group has both groups and items or neither, or bands that do not descend
     */
    public Group {
        parts = List.copyOf(parts);
        items = List.copyOf(items);
        bands = List.copyOf(bands);
        if (parts.isEmpty() == items.isEmpty()) {
            throw new IllegalArgumentException(
                    "group %s has %d groups and %d items".formatted(code, parts.size(), items.size()));
        }
        for (var i = 1; i < bands.size(); i++) {
            if (!(bands.get(i).from() < bands.get(i - 1).from())) {
                throw new IllegalArgumentException("group %s has bands that do not descend: %s".formatted(code, bands));
            }
        }
    }

    /** This group and all beneath it, from above. */
    public Stream<Group> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Group::all));
    }

    /** The codes of all items beneath, overall questions first, in the order of the tree. */
    public List<String> allItems() {
        return all().flatMap(group -> Stream.concat(group.overallQuestion().stream(), group.items.stream()))
                .toList();
    }

    /** The grade of {@code value}, if the group has bands and it reaches the lowest. */
    public Optional<Band> band(double value) {
        return bands.stream().filter(band -> value >= band.from()).findFirst();
    }

    private Optional<String> overallQuestion() {
        return rule instanceof Rule.OverallQuestion(var item) ? Optional.of(item) : Optional.empty();
    }
}
