package vn.thuocdo.statistics.selection;

import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/** Simple random within a stratum: holds no more than the n + r smallest hashes seen so far. */
final class SmallestHashes implements StratumSampler {

    private final String stratum;
    private final StratumPlan plan;
    private final PriorityQueue<HashedUnit> smallest = new PriorityQueue<>(Collections.reverseOrder());
    private long population;

    SmallestHashes(String stratum, StratumPlan plan) {
        this.stratum = stratum;
        this.plan = plan;
    }

    @Override
    public void count(FrameUnit unit, byte[] hash) {
        population++;
        var candidate = new HashedUnit(hash, unit);
        if (smallest.size() < plan.size() + plan.reserves()) {
            smallest.add(candidate);
        } else if (candidate.compareTo(smallest.element()) < 0) {
            smallest.remove();
            smallest.add(candidate);
        }
    }

    @Override
    public StratumPlan plan() {
        return plan;
    }

    @Override
    public long available() {
        return population;
    }

    @Override
    public void prepare() {
        // the hashes are all there is to know
    }

    @Override
    public boolean readsTwice() {
        return false;
    }

    @Override
    public void take(FrameUnit unit) {
        throw new IllegalStateException("simple random draws read the frame once");
    }

    @Override
    public StratumDraw drawn() {
        var byHash = smallest.stream().sorted().map(HashedUnit::unit).toList();
        return new StratumDraw(
                stratum,
                plan,
                population,
                0,
                population,
                plan.size(),
                population,
                List.of(),
                byHash.subList(0, plan.size()),
                byHash.subList(plan.size(), byHash.size()));
    }
}
