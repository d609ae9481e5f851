package vn.thuocdo.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.contact.Contact;

/**
 * A row after its checks.
 *
 * @param dossier nothing if a fault refuses it
 */
record RowVerdict(long line, @Nullable Dossier dossier, Contact contact, List<RowFault> faults) {}
