package vn.thuocdo.contact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * On that day so many contacts were destroyed because they may be kept no longer; told in the same transaction.
 *
 * @param plan the campaign whose plan set their last day; nothing where the settings did
 */
public record ContactsDestroyed(LocalDate day, Optional<UUID> plan, int contacts) {}
