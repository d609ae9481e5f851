package vn.thuocdo.measurement.conform;

import java.util.Locale;
import vn.thuocdo.measurement.yaml.Message;

/** A case cannot be run as it stands: it lacks a field, or its data file is not there or damaged. It fails. */
final class BrokenCase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message what;

    /**
     * @param key of the words in the bundle {@code messages} of this package
     */
    BrokenCase(String key, Object... arguments) {
        this(Message.of(BrokenCase.class, key, arguments));
    }

    private BrokenCase(Message what) {
        super(what.text(Locale.ENGLISH));
        this.what = what;
    }

    Message what() {
        return what;
    }
}
