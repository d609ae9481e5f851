package vn.thuocdo.privacy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A breach of the protection of people's data.
 *
 * @param people about how many it concerns
 * @param told when the authority was told
 */
public record Breach(LocalDate noticed, String what, long people, String measures, Optional<LocalDate> told) {}
