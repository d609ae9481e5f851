package vn.thuocdo.measurement.command;

import picocli.CommandLine.Model.CommandSpec;
import vn.thuocdo.measurement.language.Language;
import vn.thuocdo.measurement.language.Texts;

/** The sentences the commands say: {@code messages.properties} (English) and {@code messages_vi.properties}. */
public final class CommandTexts {

    private static final String NAME = "vn.thuocdo.measurement.command.messages";

    private CommandTexts() {}

    /** Those of {@code language}. */
    public static Texts in(Language language) {
        return Texts.of(NAME, language);
    }

    /** Those of the running command {@code spec}, in the language it was called in. */
    public static Texts of(CommandSpec spec) {
        var bundle = spec.resourceBundle();
        return bundle == null ? in(Language.ENGLISH) : new Texts(bundle);
    }
}
