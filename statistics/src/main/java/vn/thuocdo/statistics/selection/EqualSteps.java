package vn.thuocdo.statistics.selection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Systematic and proportional to size within a stratum, in whole numbers: the certain units first, then unit k of the
 * rest if and only if ⌊(m·C_k + U)/X′⌋ > ⌊(m·C_{k−1} + U)/X′⌋.
 *
 * <p>Only the remainder of (m·C_k + U) by X′ is carried from unit to unit. As m·x_k ≤ X′, the quotient grows by one or
 * not at all, and nothing exceeds 63 bits.
 */
final class EqualSteps implements StratumSampler {

    private final String stratum;
    private final StratumPlan plan;
    private final SeededHash hash;
    private final CertainUnits sizes;
    private final List<FrameUnit> certain = new ArrayList<>();
    private final List<HashedUnit> taken = new ArrayList<>();
    private long population;
    private CertainUnits.@Nullable Cut cut;
    private int steps;
    private long remainder;

    EqualSteps(String stratum, StratumPlan plan, SeededHash hash) {
        this.stratum = stratum;
        this.plan = plan;
        this.hash = hash;
        this.sizes = new CertainUnits(plan.size());
    }

    @Override
    public void count(FrameUnit unit, byte[] hashOfId) {
        population++;
        try {
            sizes.add(measure(unit));
        } catch (ArithmeticException e) {
            throw new FrameRefused(unit, FrameRefused.Reason.SIZE, 0);
        }
    }

    @Override
    public StratumPlan plan() {
        return plan;
    }

    @Override
    public long available() {
        return sizes.positive();
    }

    @Override
    public void prepare() {
        var found = sizes.cut();
        cut = found;
        steps = found.taken(plan.reserves());
        remainder = found.rest() == 0 ? 0 : hash.modulo(stratum + ":start", found.restTotal());
    }

    @Override
    public boolean readsTwice() {
        return true;
    }

    @Override
    public void take(FrameUnit unit) {
        var size = measure(unit);
        if (size >= cut().threshold()) {
            certain.add(unit);
        } else if (steps > 0 && reachesNextStep(steps * size, cut().restTotal())) {
            taken.add(new HashedUnit(hash.of(unit.id()), unit));
        }
    }

    private boolean reachesNextStep(long advance, long whole) {
        var room = whole - remainder;
        if (advance >= room) {
            remainder = advance - room;
            return true;
        }
        remainder += advance;
        return false;
    }

    @Override
    public StratumDraw drawn() {
        var byHash = taken.stream().sorted().map(HashedUnit::unit).toList();
        var rest = cut().rest();
        return new StratumDraw(
                stratum,
                plan,
                population,
                population - sizes.positive(),
                sizes.total(),
                rest,
                cut().restTotal(),
                certain,
                byHash.subList(0, rest),
                byHash.subList(rest, byHash.size()));
    }

    private long measure(FrameUnit unit) {
        return switch (plan.method()) {
            case SIMPLE_RANDOM, SYSTEMATIC -> 1;
            case PROPORTIONAL_TO_SIZE -> unit.size();
        };
    }

    private CertainUnits.Cut cut() {
        if (cut == null) {
            throw new IllegalStateException("stratum %s has not been counted".formatted(stratum));
        }
        return cut;
    }
}
