package vn.thuocdo.agency;

import java.util.Set;
import java.util.UUID;

/** Tells which agencies have an administrator of their own; whoever keeps the accounts knows. */
public interface Attended {

    Set<UUID> attended();
}
