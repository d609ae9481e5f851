package vn.thuocdo.statistics.selection;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

/**
 * The public act a seed is made in: each party first hands in the SHA-256 of its contribution, and the contributions
 * are opened only when all of those stand beside the hash of the frame.
 *
 * <p>The seed is the SHA-256 of the contributions in the order of the commitments, in UTF-8, each followed by one
 * line feed. One contribution that is kept back or differs from its commitment voids the ceremony.
 *
 * @param commitments what was handed in, in the order of publication; at least two parties
 * @see "docs/methods/draw.md, Seed"
 */
public record SeedCeremony(List<Commitment> commitments) {

    /**
     * What one party hands in before anything is opened.
     *
     * @param party who
     * @param sha256 {@link #hash} of the party's contribution
     */
    public record Commitment(String party, String sha256) {

        /** @throws IllegalArgumentException if {@code sha256} is not 64 lower-case hexadecimal digits */
        public Commitment {
            Seed.requireDigits("a commitment", sha256);
        }

        /** The commitment of a party to its contribution. */
        public static Commitment to(String party, String contribution) {
            return new Commitment(party, hash(contribution));
        }
    }

    /** @throws IllegalArgumentException if fewer than two parties commit, or two hand in the same hash or name */
    public SeedCeremony {
        commitments = List.copyOf(commitments);
        if (commitments.size() < 2) {
            throw new IllegalArgumentException("a ceremony needs two parties, not %d".formatted(commitments.size()));
        }
        var parties = new HashSet<String>();
        var hashes = new HashSet<String>();
        for (var commitment : commitments) {
            if (!parties.add(commitment.party()) || !hashes.add(commitment.sha256())) {
                throw new IllegalArgumentException(
                        "%s stands twice, or copies the hash of another party".formatted(commitment));
            }
        }
    }

    /**
     * SHA-256 of a contribution in UTF-8, without a line feed.
     *
     * @throws IllegalArgumentException if the contribution is empty or holds a control character
     */
    public static String hash(String contribution) {
        requireOneLine(contribution);
        return digest(contribution);
    }

    /**
     * Opens the contributions and makes the seed.
     *
     * @param contributions one for each commitment, in the same order
     * @throws IllegalArgumentException if one is missing or is not what its party committed to: the ceremony is void
     */
    public Seed open(List<String> contributions) {
        if (contributions.size() != commitments.size()) {
            throw new IllegalArgumentException("the ceremony is void: %d contributions for %d commitments"
                    .formatted(contributions.size(), commitments.size()));
        }
        var lines = new StringBuilder();
        for (var i = 0; i < contributions.size(); i++) {
            var commitment = commitments.get(i);
            if (!hash(contributions.get(i)).equals(commitment.sha256())) {
                throw new IllegalArgumentException(
                        "the ceremony is void: the contribution of %s hashes to %s, not to %s"
                                .formatted(commitment.party(), hash(contributions.get(i)), commitment.sha256()));
            }
            lines.append(contributions.get(i)).append('\n');
        }
        return new Seed(digest(lines.toString()));
    }

    /**
     * The seed a public event makes that was named when the frame was frozen: its outcome is the one contribution.
     *
     * @throws IllegalArgumentException if the outcome is empty or holds a control character
     */
    public static Seed ofEvent(String outcome) {
        requireOneLine(outcome);
        return new Seed(digest(outcome + "\n"));
    }

    private static void requireOneLine(String contribution) {
        if (contribution.isEmpty() || contribution.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a contribution is one line that is not empty, not \"%s\"".formatted(contribution));
        }
    }

    private static String digest(String text) {
        var bytes = SeededHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(bytes);
    }
}
