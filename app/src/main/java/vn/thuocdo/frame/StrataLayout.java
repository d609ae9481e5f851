package vn.thuocdo.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes strata of cells. A stratum is what one owner of a quota has of one part: an agency, or a group of agencies the
 * office named, by field or channel where the layout says so. What a body dissolved since dealt with is a part of its
 * own.
 *
 * @param groups the name of the own group each agency belongs to; read by {@link Layout#GROUP} only
 */
record StrataLayout(Layout layout, long smallest, Map<UUID, String> groups, StratumNames names) {

    /** An agency, or a group by its name. */
    private record Owner(@Nullable UUID agency, String name) {}

    /** A part of an owner's cells; {@code merged} where small ones were put together. */
    private record Part(boolean former, String text, boolean merged, List<Cell> cells) {

        long units() {
            return cells.stream().mapToLong(Cell::units).sum();
        }

        static Part of(List<Part> parts) {
            return new Part(
                    parts.stream().allMatch(Part::former),
                    "",
                    true,
                    parts.stream().flatMap(part -> part.cells().stream()).toList());
        }
    }

    /** The strata, numbered in the order of names; nothing is to be drawn in them yet. */
    List<Stratum> of(List<Cell> cells) {
        var owners = new TreeMap<Owner, List<Cell>>(Comparator.comparing(Owner::name)
                .thenComparing(
                        owner -> owner.agency() == null ? "" : owner.agency().toString()));
        cells.forEach(cell ->
                owners.computeIfAbsent(owner(cell), _ -> new ArrayList<>()).add(cell));
        var strata = new ArrayList<Stratum>();
        owners.forEach((owner, owned) ->
                merged(parts(owned)).forEach(part -> strata.add(stratum(strata.size() + 1, owner, part))));
        return List.copyOf(strata);
    }

    private Owner owner(Cell cell) {
        var group = layout == Layout.GROUP ? groups.get(cell.agency()) : null;
        return group == null ? new Owner(cell.agency(), names.agency(cell.agency())) : new Owner(null, group);
    }

    private List<Part> parts(List<Cell> cells) {
        var parts = new LinkedHashMap<String, List<Cell>>();
        cells.stream()
                .sorted(Comparator.comparing(Cell::former).thenComparing(this::part))
                .forEach(cell -> parts.computeIfAbsent(cell.former() + part(cell), _ -> new ArrayList<>())
                        .add(cell));
        return parts.values().stream()
                .map(same -> new Part(same.getFirst().former(), part(same.getFirst()), false, List.copyOf(same)))
                .toList();
    }

    private String part(Cell cell) {
        return switch (layout) {
            case FIELD -> names.field(cell.field());
            case CHANNEL -> names.channel(cell.channel());
            case AGENCY, GROUP, LISTED -> "";
        };
    }

    /** Small parts become one; if that is still small, it takes the smallest of the others with it. */
    private List<Part> merged(List<Part> parts) {
        var small = parts.stream().filter(part -> part.units() < smallest).toList();
        if (small.isEmpty() || parts.size() == 1) {
            return parts;
        }
        var large = new ArrayList<>(
                parts.stream().filter(part -> part.units() >= smallest).toList());
        var together = small.size() == 1 ? small.getFirst() : Part.of(small);
        if (together.units() < smallest && !large.isEmpty()) {
            var next = large.stream().min(Comparator.comparingLong(Part::units)).orElseThrow();
            large.remove(next);
            together = Part.of(List.of(next, together));
        }
        return Stream.concat(large.stream(), Stream.of(together)).toList();
    }

    private Stratum stratum(int number, Owner owner, Part part) {
        var name = names.stratum(owner.name(), part.former(), part.merged(), part.text());
        var code = "S%04d".formatted(number);
        return new Stratum(code, name, owner.agency(), part.former(), part.cells(), part.units(), 0, 0);
    }
}
