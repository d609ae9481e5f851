package vn.thuocdo.statistics.index;

import java.util.ArrayList;
import java.util.List;

/**
 * A league table that admits what it does not know: all its confidence sets hold together with the stated confidence.
 *
 * @param units in rank order, ties by name
 * @param criticalValue c such that all differences d ± c·se hold together with the same confidence (one step, no order)
 */
public record RankTable(List<Ranked> units, double criticalValue) {

    public RankTable {
        units = List.copyOf(units);
    }

    /**
     * The groups that cannot be told apart: runs of units, as long as possible, in which nobody is shown to lie above
     * another. They overlap where the survey cannot draw a line; a unit told from everybody is a group of its own.
     *
     * @return names in rank order, the group with the highest unit first; each unit is in one group at least
     */
    public List<List<String>> groups() {
        var names = units.stream().map(Ranked::name).toList();
        var ends = runEnds(names);
        var groups = new ArrayList<List<String>>();
        for (var i = 0; i < ends.length; i++) {
            if (i == 0 || ends[i] > ends[i - 1]) {
                groups.add(names.subList(i, ends[i]));
            }
        }
        return groups;
    }

    /** For each unit the place after the longest run that starts with it. */
    private int[] runEnds(List<String> names) {
        var ends = new int[names.size()];
        for (var i = ends.length - 1; i >= 0; i--) {
            var below = units.get(i).below();
            var firstBelow = below.isEmpty() ? ends.length : names.indexOf(below.getFirst());
            ends[i] = i + 1 == ends.length ? ends.length : Math.min(firstBelow, ends[i + 1]);
        }
        return ends;
    }
}
