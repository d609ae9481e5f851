package vn.thuocdo.statistics.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The draw anybody can repeat: from a frame, a plan and a seed it gives one sample, in whole numbers and SHA-256 only,
 * the same on every machine and in every language.
 *
 * <p>Simple random: ascending SHA-256(seed ":" id), the first n, and the next r in reserve. Systematic and
 * proportional to size, with sizes 1 or x_k: units with n·x_k ≥ X are certain and taken out, repeatedly; of the rest
 * m = n′ + r are taken (r lowered until m·x_k ≤ X′), unit k if and only if
 * ⌊(m·C_k + U)/X′⌋ > ⌊(m·C_{k−1} + U)/X′⌋, where C is the running sum in the order of the frame and
 * U = SHA-256(seed ":" stratum ":start") mod X′; the hashes of the ids decide which n′ of these are the sample and in
 * which order the others are reserves.
 *
 * <p>A frame of millions is read as a stream, twice if a stratum is systematic or proportional to size. Kept are eight
 * bytes for each unit, the n + r units of each stratum, and its n largest sizes. Nothing is shared between draws, so
 * several may run at once.
 *
 * @see "docs/methods/draw.md"
 */
public final class VerifiableDraw {

    private final SeededHash hash;
    private final Iterable<FrameUnit> frame;
    private final DrawPlan plan;
    private final Map<String, StratumSampler> samplers = new LinkedHashMap<>();

    private VerifiableDraw(Seed seed, Iterable<FrameUnit> frame, DrawPlan plan) {
        this.hash = new SeededHash(seed);
        this.frame = frame;
        this.plan = plan;
    }

    /**
     * Draws.
     *
     * @param frame in ascending order; each iterator over it must give the same units
     * @param plan for each stratum of the frame, and for no stratum that is not in it
     * @throws FrameRefused if the order does not ascend, an id stands twice, a stratum is not in the plan, or the sizes
     *     of a stratum add up to more than 2⁶³ − 1
     * @throws PlanRefused if the plan names a stratum that is not in the frame, or asks for more units than a stratum
     *     has (proportional to size: than it has of a size above 0)
     * @throws IllegalArgumentException if the frame is empty
     * @throws IllegalStateException if the second reading differs from the first
     */
    public static Draw draw(Seed seed, Iterable<FrameUnit> frame, DrawPlan plan) {
        var draw = new VerifiableDraw(seed, frame, plan);
        var checksum = draw.count();
        draw.requireFeasible();
        if (draw.samplers.values().stream().anyMatch(StratumSampler::readsTwice)) {
            draw.take(checksum);
        }
        return new Draw(
                seed, draw.samplers.values().stream().map(StratumSampler::drawn).toList());
    }

    private int count() {
        var ids = new IdRegister();
        var checksum = 0;
        var last = 0L;
        for (var unit : frame) {
            if (unit.order() <= last) {
                throw new FrameRefused(unit, FrameRefused.Reason.ORDER, last);
            }
            last = unit.order();
            checksum = 31 * checksum + unit.hashCode();
            var hashOfId = hash.of(unit.id());
            ids.add(hashOfId);
            sampler(unit).count(unit, hashOfId);
        }
        ids.requireUnique(frame, hash);
        return checksum;
    }

    private StratumSampler sampler(FrameUnit unit) {
        var sampler = samplers.get(unit.stratum());
        if (sampler == null) {
            var stratumPlan =
                    plan.of(unit.stratum()).orElseThrow(() -> new FrameRefused(unit, FrameRefused.Reason.STRATUM, 0));
            sampler = sampler(unit.stratum(), stratumPlan);
            samplers.put(unit.stratum(), sampler);
        }
        return sampler;
    }

    private StratumSampler sampler(String stratum, StratumPlan stratumPlan) {
        return switch (stratumPlan.method()) {
            case SIMPLE_RANDOM -> new SmallestHashes(stratum, stratumPlan);
            case SYSTEMATIC, PROPORTIONAL_TO_SIZE -> new EqualSteps(stratum, stratumPlan, hash);
        };
    }

    private void requireFeasible() {
        if (samplers.isEmpty()) {
            throw new IllegalArgumentException("the frame is empty");
        }
        var shortages = new ArrayList<PlanRefused.Shortage>();
        plan.strata().forEach((stratum, stratumPlan) -> {
            if (!samplers.containsKey(stratum)) {
                shortages.add(new PlanRefused.Shortage(stratum, 0, stratumPlan));
            }
        });
        shortages.sort(Comparator.comparing(PlanRefused.Shortage::stratum));
        samplers.forEach((stratum, sampler) -> {
            if (sampler.available() < sampler.plan().size()) {
                shortages.add(new PlanRefused.Shortage(stratum, sampler.available(), sampler.plan()));
            }
        });
        if (!shortages.isEmpty()) {
            throw new PlanRefused(shortages);
        }
        samplers.values().forEach(StratumSampler::prepare);
    }

    private void take(int checksumOfFirst) {
        var checksum = 0;
        for (var unit : frame) {
            checksum = 31 * checksum + unit.hashCode();
            var sampler = samplers.get(unit.stratum());
            if (sampler != null && sampler.readsTwice()) {
                sampler.take(unit);
            }
        }
        if (checksum != checksumOfFirst) {
            throw new IllegalStateException("the frame changed between its first and its second reading");
        }
    }
}
