package vn.thuocdo.form.edit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.About;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.questionnaire.Constraint;
import vn.thuocdo.questionnaire.Credit;
import vn.thuocdo.questionnaire.DateQuestion;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.Missing;
import vn.thuocdo.questionnaire.MultipleChoice;
import vn.thuocdo.questionnaire.Note;
import vn.thuocdo.questionnaire.NumberQuestion;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Section;
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.Source;
import vn.thuocdo.questionnaire.Text;
import vn.thuocdo.questionnaire.TextQuestion;
import vn.thuocdo.questionnaire.condition.Condition;
import vn.thuocdo.questionnaire.condition.Refusal;

/** Reads the fields of a question or section; what is wrong is told by field, all at once. */
public final class TypedQuestion {

    private static final String NAME = "[a-z][a-z0-9_]{0,63}";

    private final Typed typed;
    private final List<String> languages;
    private final List<Mistake> mistakes = new ArrayList<>();

    private TypedQuestion(Typed typed, List<String> languages) {
        this.typed = typed;
        this.languages = languages;
    }

    /** What came of it: something, or what is wrong. */
    public record Outcome<T>(Optional<T> made, List<Mistake> mistakes) {}

    /** The question that is typed, in those languages, the first of which may not be missing. */
    public static Outcome<Question> question(Typed typed, List<String> languages) {
        var reader = new TypedQuestion(typed, languages);
        var kind = Kind.valueOf(typed.get("kind"));
        var about = reader.about(kind);
        var question = about.flatMap(each -> reader.question(kind, each));
        return new Outcome<>(reader.mistakes.isEmpty() ? question : Optional.empty(), List.copyOf(reader.mistakes));
    }

    /** The section that is typed, without questions. */
    public static Outcome<Section> section(Typed typed, List<String> languages) {
        var reader = new TypedQuestion(typed, languages);
        var name = reader.name("name");
        var title = reader.required("title");
        var relevant = reader.condition("relevant", false);
        if (!reader.mistakes.isEmpty() || title == null) {
            return new Outcome<>(Optional.empty(), List.copyOf(reader.mistakes));
        }
        return new Outcome<>(Optional.of(new Section(name, title, relevant, List.of())), List.of());
    }

    private Optional<About> about(Kind kind) {
        var name = name("name");
        var label = required("label");
        var relevant = condition("relevant", false);
        var note = kind == Kind.NOTE;
        var constraint = note || kind == Kind.GRID ? null : constraint();
        if (label == null || !mistakes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new About(
                name,
                label,
                text("hint"),
                !note && typed.has("required"),
                relevant,
                constraint,
                source(""),
                constants("channel", Channel.class),
                note ? Set.of() : constants("missing", Missing.class)));
    }

    private Optional<Question> question(Kind kind, About about) {
        var tables = new TypedTables(typed, this, mistakes);
        return switch (kind) {
            case SINGLE -> tables.choices(true).map(choices -> new SingleChoice(about, choices));
            case MULTIPLE -> tables.choices(true).map(choices -> new MultipleChoice(about, choices));
            case GRID ->
                tables.choices(false).flatMap(scale -> tables.rows().map(rows -> new Grid(about, rows, scale)));
            case NUMBER -> number(about);
            case TEXT -> {
                var longest = whole("longest", TextQuestion.USUAL, 1, 20_000);
                yield Optional.of(new TextQuestion(about, longest, typed.has("lines")));
            }
            case DATE -> date(about);
            case NOTE -> Optional.of(new Note(about));
        };
    }

    private Optional<Question> number(About about) {
        var least = decimal("least");
        var most = decimal("most");
        if (least != null && most != null && least.compareTo(most) > 0) {
            mistakes.add(Mistake.of("most", "form.mistake.order"));
        }
        var decimals = whole("decimals", 0, 0, 9);
        return mistakes.isEmpty() ? Optional.of(new NumberQuestion(about, least, most, decimals)) : Optional.empty();
    }

    private Optional<Question> date(About about) {
        var earliest = day("earliest");
        var latest = day("latest");
        if (earliest != null && latest != null && earliest.isAfter(latest)) {
            mistakes.add(Mistake.of("latest", "form.mistake.order"));
        }
        return mistakes.isEmpty() ? Optional.of(new DateQuestion(about, earliest, latest)) : Optional.empty();
    }

    String name(String field) {
        var name = typed.get(field);
        if (!name.matches(NAME)) {
            mistakes.add(Mistake.of(field, "form.mistake.name"));
        }
        return name;
    }

    @Nullable
    Text required(String field) {
        var text = text(field);
        if (typed.get(field + "." + languages.getFirst()).isEmpty()) {
            mistakes.add(Mistake.of(field + "." + languages.getFirst(), "form.mistake.blank"));
        }
        return text;
    }

    /** The words in all languages; nothing where there are none. */
    @Nullable
    Text text(String field) {
        var words = new TreeMap<String, String>();
        for (var language : languages) {
            var written = typed.get(field + "." + language);
            if (!written.isEmpty()) {
                words.put(language, written);
            }
        }
        return words.isEmpty() ? null : new Text(words);
    }

    @Nullable
    Condition condition(String field, boolean ofItself) {
        var text = typed.get(field);
        if (text.isEmpty()) {
            return null;
        }
        return switch (Condition.read(text)) {
            case Condition.Reading.Understood(var condition) -> {
                if (condition.looksAtOwn() && !ofItself) {
                    mistakes.add(Mistake.of(field, "form.mistake.own"));
                }
                yield condition;
            }
            case Condition.Reading.NotUnderstood(var refusal) -> {
                mistakes.add(refused(field, text, refusal));
                yield null;
            }
        };
    }

    private static Mistake refused(String field, String text, Refusal refusal) {
        var at = Math.min(refusal.position() - 1, text.length());
        return Mistake.of(field, "form.mistake.condition", refusal.position(), text.substring(at), refusal);
    }

    private @Nullable Constraint constraint() {
        var condition = condition("constraint", true);
        var message = text("message");
        if (condition != null && message == null) {
            mistakes.add(Mistake.of("message." + languages.getFirst(), "form.mistake.message"));
        }
        return condition == null || message == null ? null : new Constraint(condition, message);
    }

    Source source(String prefix) {
        var item = typed.get(prefix + "item");
        var credit = typed.get(prefix + "credit");
        return new Source(
                item.isEmpty() ? null : item,
                Arrays.stream(Credit.values())
                        .filter(each -> each.name().equals(credit))
                        .findFirst()
                        .orElse(Credit.NONE),
                typed.has(prefix + "official"),
                !typed.has(prefix + "unverified"));
    }

    private <E extends Enum<E>> Set<E> constants(String field, Class<E> kind) {
        var constants = EnumSet.noneOf(kind);
        for (var each : kind.getEnumConstants()) {
            if (typed.has(field, each.name()) && !each.name().equals(Missing.BLANK.name())) {
                constants.add(each);
            }
        }
        return constants;
    }

    @Nullable
    BigDecimal decimal(String field) {
        var written = typed.get(field).replace(" ", "").replace(',', '.');
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("-?\\d{1,12}(\\.\\d{1,9})?")) {
            mistakes.add(Mistake.of(field, "form.mistake.number"));
            return null;
        }
        return new BigDecimal(written);
    }

    private int whole(String field, int usual, int least, int most) {
        var written = typed.get(field);
        if (written.isEmpty()) {
            return usual;
        }
        var number = written.matches("\\d{1,6}") ? Integer.parseInt(written) : -1;
        if (number < least || number > most) {
            mistakes.add(Mistake.of(field, "form.mistake.range", least, most));
            return usual;
        }
        return number;
    }

    private @Nullable LocalDate day(String field) {
        var written = typed.get(field);
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeException unfit) {
            mistakes.add(Mistake.of(field, "form.mistake.day"));
            return null;
        }
    }
}
