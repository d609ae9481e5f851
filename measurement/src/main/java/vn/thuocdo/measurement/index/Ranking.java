package vn.thuocdo.measurement.index;

/**
 * Where a domain stands among its peers.
 *
 * @param rank 1 is best; equal figures share a rank
 * @param low the best rank that the data do not rule out, for all peers at once
 * @param high the worst rank that the data do not rule out, for all peers at once
 * @param marginalLow the same for this domain alone
 * @param marginalHigh the same for this domain alone
 * @param peers how many are ranked
 */
public record Ranking(int rank, int low, int high, int marginalLow, int marginalHigh, int peers) {

    public Ranking {
        if (!(1 <= low && low <= rank && rank <= high && high <= peers)) {
            throw new IllegalArgumentException("rank %d in %d–%d of %d".formatted(rank, low, high, peers));
        }
    }
}
