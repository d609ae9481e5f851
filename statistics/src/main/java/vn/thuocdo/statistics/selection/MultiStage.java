package vn.thuocdo.statistics.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A sample drawn in stages, such as communes, villages, households: each stage with its own frame, its own seed and its
 * own draw, within the units of the stage before.
 *
 * <p>The inclusion probability of a unit of the last stage is the product of its probabilities at each stage, given the
 * stage before: π = π₁·π₂·…
 *
 * @param stages the first stage first
 * @see "C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey Sampling (1992), § 4.4"
 * @see "docs/methods/draw.md, Stages"
 */
public record MultiStage(List<Stage> stages) {

    /**
     * One stage.
     *
     * @param name of its units, such as {@code village}
     * @param frameHash SHA-256 of its frame, 64 lower-case hexadecimal digits, published before the seed existed
     * @param draw the draw with its seed
     * @param parents the unit of the stage before that each stratum lies in; a stratum not named here is itself the id
     *     of that unit; not read at the first stage
     * @param opened how many reserves were opened in each stratum; none where a stratum is not named
     */
    public record Stage(
            String name, String frameHash, Draw draw, Map<String, String> parents, Map<String, Integer> opened) {

        /** @throws IllegalArgumentException if the hash is none */
        public Stage {
            Seed.requireDigits("the hash of the frame of stage \"%s\"".formatted(name), frameHash);
            parents = Map.copyOf(parents);
            opened = Map.copyOf(opened);
        }

        /** A stage whose strata are the units of the stage before, no reserve opened. */
        public Stage(String name, String frameHash, Draw draw) {
            this(name, frameHash, draw, Map.of(), Map.of());
        }

        private String parent(StratumDraw stratum) {
            return parents.getOrDefault(stratum.stratum(), stratum.stratum());
        }

        private int opened(StratumDraw stratum) {
            return opened.getOrDefault(stratum.stratum(), 0);
        }
    }

    /**
     * A unit of the sample.
     *
     * @param ids of the unit at each stage, the first stage first
     * @param conditional its probability at each stage, given the stage before
     * @param probability π, their product
     */
    public record Selected(List<String> ids, List<Fraction> conditional, double probability) {

        public Selected {
            ids = List.copyOf(ids);
            conditional = List.copyOf(conditional);
        }

        private Selected then(String id, Fraction chance) {
            return new Selected(
                    Stream.concat(ids.stream(), Stream.of(id)).toList(),
                    Stream.concat(conditional.stream(), Stream.of(chance)).toList(),
                    probability * chance.value());
        }
    }

    /**
     * @throws IllegalArgumentException if there is no stage, two stages share a seed or a frame, or a stratum lies in
     *     no unit that the stage before drew
     */
    public MultiStage {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("no stages");
        }
        var seeds = new HashSet<Seed>();
        var frames = new HashSet<String>();
        for (var stage : stages) {
            if (!seeds.add(stage.draw().seed()) || !frames.add(stage.frameHash())) {
                throw new IllegalArgumentException(
                        "stage \"%s\" has the seed or the frame of another stage".formatted(stage.name()));
            }
        }
        for (var i = 1; i < stages.size(); i++) {
            requireParents(stages.get(i - 1), stages.get(i));
        }
    }

    private static void requireParents(Stage before, Stage stage) {
        var drawn = new HashSet<String>();
        for (var stratum : before.draw().strata()) {
            stratum.units().forEach(unit -> drawn.add(unit.unit().id()));
        }
        for (var stratum : stage.draw().strata()) {
            if (!drawn.contains(stage.parent(stratum))) {
                throw new IllegalArgumentException(
                        "stratum \"%s\" of stage \"%s\" lies in \"%s\", which stage \"%s\" did not draw"
                                .formatted(stratum.stratum(), stage.name(), stage.parent(stratum), before.name()));
            }
        }
    }

    /**
     * The sample of the last stage: units within sampled units, reserves as far as they are opened.
     *
     * <p>A unit of an earlier stage in which nothing was drawn has no unit here.
     */
    public List<Selected> selected() {
        var found = List.of(new Selected(List.of(), List.of(), 1));
        for (var i = 0; i < stages.size(); i++) {
            found = next(found, stages.get(i), i == 0);
        }
        return found;
    }

    private static List<Selected> next(List<Selected> before, Stage stage, boolean first) {
        var byId = new HashMap<String, Selected>();
        before.forEach(selected ->
                byId.put(first ? "" : selected.ids().get(selected.ids().size() - 1), selected));
        var found = new ArrayList<Selected>();
        for (var stratum : stage.draw().strata()) {
            var parent = byId.get(first ? "" : stage.parent(stratum));
            if (parent != null) {
                inSample(stratum, stage.opened(stratum))
                        .forEach(unit -> found.add(parent.then(
                                unit.unit().id(), stratum.inclusionProbability(unit, stage.opened(stratum)))));
            }
        }
        return found;
    }

    private static Stream<DrawnUnit> inSample(StratumDraw stratum, int opened) {
        return stratum.units().stream()
                .filter(unit -> unit.status() != DrawnUnit.Status.RESERVE || unit.position() <= opened);
    }
}
