package vn.thuocdo.dossier;

import vn.thuocdo.screen.Screen;

/**
 * What is wrong with one field of one row.
 *
 * @param value what stands there; blank where it would tell about a person
 */
public record RowFault(long line, Field field, FaultKind kind, String value) {

    private static final int SHOWN = 80;

    public RowFault {
        value = field.isPersonal() ? "" : value.substring(0, Math.min(value.length(), SHOWN));
    }

    public String column() {
        return field.column().name();
    }

    public String what(Screen screen) {
        return screen.say("dossier.fault." + kind, column(), value);
    }

    public String mend(Screen screen) {
        return screen.say("dossier.fault." + kind + ".mend", column(), value);
    }

    public boolean refuses() {
        return kind.refuses();
    }
}
