package vn.thuocdo.invitation;

import java.time.Instant;

/**
 * Letters that were fetched in one file.
 *
 * @param letters in it, the last time
 * @param times it was fetched
 */
public record Lot(Occasion occasion, int number, int letters, int times, Instant at) {}
