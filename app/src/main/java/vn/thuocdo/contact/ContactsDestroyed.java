package vn.thuocdo.contact;

import java.time.LocalDate;

/** On that day so many contacts were destroyed because they may be kept no longer; told in the same transaction. */
public record ContactsDestroyed(LocalDate day, int contacts) {}
