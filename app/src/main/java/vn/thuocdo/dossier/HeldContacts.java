package vn.thuocdo.dossier;

/** Contacts that stay when a list replaces its dossiers; the module that needs them supplies one. */
public interface HeldContacts {

    /** SQL that selects those that stand in the table {@code verdict} of the transaction. */
    String selection();
}
