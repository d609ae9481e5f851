package vn.thuocdo.questionnaire.json;

import java.util.Arrays;
import java.util.Locale;

/** Constants as files spell them: {@code DONT_KNOW} is {@code dont-know}. */
public final class Codes {

    private Codes() {}

    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no constant is spelled so */
    public static <E extends Enum<E>> E read(Class<E> kind, String code) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> code(constant).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no %s: %s".formatted(kind.getSimpleName(), code)));
    }
}
