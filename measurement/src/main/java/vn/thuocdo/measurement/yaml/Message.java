package vn.thuocdo.measurement.yaml;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * What is wrong and how to mend it, not yet put into a language.
 *
 * <p>The words stand in the bundle {@code messages} of the owner's package: {@code messages.properties} is English,
 * {@code messages_vi.properties} Vietnamese.
 *
 * @param owner a class of the package that holds the words
 * @param key of the bundle
 * @param arguments for {@code {0}}, {@code {1}}, … in the words, as they are to be shown; one that is a
 *     message is shown in the language of the whole
 */
public record Message(Class<?> owner, String key, List<Object> arguments) {

    private static final int DECIMALS = 9;

    private static final ResourceBundle.Control ENGLISH_WHERE_NOTHING_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Keeps its own copy of the arguments. */
    public Message {
        arguments = List.copyOf(arguments);
    }

    /** A message with its arguments as they print; numbers in full and without needless zeros. */
    public static Message of(Class<?> owner, String key, Object... arguments) {
        return new Message(owner, key, Stream.of(arguments).map(Message::shown).toList());
    }

    private static Object shown(Object argument) {
        return switch (argument) {
            case Double number ->
                BigDecimal.valueOf(number)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
            case Message message -> message;
            default -> argument.toString();
        };
    }

    /** The words in Vietnamese where {@code locale} asks for it, and otherwise in English. */
    public String text(Locale locale) {
        var words = ResourceBundle.getBundle(
                owner.getPackageName() + ".messages", locale, owner.getClassLoader(), ENGLISH_WHERE_NOTHING_ELSE);
        var shown = arguments.stream()
                .map(argument -> argument instanceof Message message ? message.text(locale) : argument)
                .toArray();
        return new MessageFormat(words.getString(key), locale).format(shown);
    }
}
