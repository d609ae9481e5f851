package vn.thuocdo.measurement.index;

import java.util.List;

/**
 * What the figures were made from, so that anybody can make them again.
 *
 * @param software name and version
 * @param plan the plan file
 * @param sources the data files
 */
public record Provenance(String software, Source plan, List<Source> sources) {

    public Provenance {
        sources = List.copyOf(sources);
    }

    /**
     * A file.
     *
     * @param name without its folder
     * @param sha256 of its bytes, in lower-case hexadecimal digits
     */
    public record Source(String name, String sha256) {}
}
