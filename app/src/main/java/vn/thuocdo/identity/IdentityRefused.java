package vn.thuocdo.identity;

import java.util.Locale;

/** The database does not keep answers and people apart, so that the application does not start on it. */
public final class IdentityRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** No role was named that would read the schema. */
        NO_ROLE("no role is set for the schema identity: set thuocdo.identity.username and thuocdo.identity.password"),
        /** The schema is not there, or is not that role's. */
        NO_SCHEMA("the schema identity is not there, or is not that of the role in thuocdo.identity.username: "
                + "create schema identity authorization thuocdo_identity"),
        /** The ordinary role reads the schema, or may become somebody who does. */
        OPEN("the role in spring.datasource.username can read the schema identity, or become a role that can: "
                + "it must not be a superuser, nor a member of the role of the schema");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** Its name in the keys of texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    IdentityRefused(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
