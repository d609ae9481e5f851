package vn.thuocdo.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.Phone;
import vn.thuocdo.screen.SearchKey;
import vn.thuocdo.sheet.CivilDay;

/** Checks rows one by one. It remembers words it has seen, and is used by one thread. */
final class RowCheck {

    /** Both styles of dossier codes: before and after the codes of Decision 20/2020/QĐ-TTg. */
    private static final Pattern CODE = Pattern.compile(
            "(?:[0-9A-Z]{3}\\.[0-9A-Z]{2}\\.[0-9A-Z]{2}\\.[GH]\\d{2}|[A-Z]\\d{2}(?:\\.\\d{1,3})*)-\\d{6}-\\d{4,6}");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]{2,}");
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int MOST_CHARACTERS = 500;
    /** A character no database keeps in a text. */
    private static final char NUL = '\0';

    private static final int MOST_WORDS = 1_000;
    private static final Set<String> YES = Set.of("co", "x", "1", "true", "yes");
    private static final Set<String> NO = Set.of("", "khong", "0", "false", "no");

    private final Directory directory;
    private final Set<UUID> reach;
    private final LocalDate today;
    private final Map<String, Optional<Channel>> channels = new HashMap<>();
    private final Map<String, Optional<Applicant>> applicants = new HashMap<>();
    private final Map<String, Optional<LocalDate>> days = new HashMap<>();
    private List<RowFault> faults = new ArrayList<>();

    /** @param reach the agencies whose lists the sender may hand in */
    RowCheck(Directory directory, Set<UUID> reach, LocalDate today) {
        this.directory = directory;
        this.reach = reach;
        this.today = today;
    }

    RowVerdict check(RawRow row) {
        faults = new ArrayList<>(0);
        for (var field : Field.values()) {
            if (row.get(field).length() > MOST_CHARACTERS) {
                fault(row, field, FaultKind.TOO_LONG);
            }
            if (row.get(field).indexOf(NUL) >= 0) {
                fault(row, field, FaultKind.UNWRITABLE);
            }
        }
        var contact = contact(row);
        var dossier = dossier(row);
        return new RowVerdict(row.line(), dossier, contact, faults);
    }

    private @Nullable Dossier dossier(RawRow row) {
        var code = code(row);
        var procedure = procedure(row);
        var received = day(row, Field.RECEIVED);
        var returned = day(row, Field.RETURNED);
        var promised = row.get(Field.PROMISED).isEmpty() ? null : day(row, Field.PROMISED, LocalDate.MAX);
        order(row, received, returned);
        var resolving = resolving(row, returned);
        var receiving = row.get(Field.RECEIVING).isEmpty() ? resolving : agency(row, Field.RECEIVING, received);
        var coordinating = agency(row, Field.COORDINATING, returned);
        var channel = word(row, Field.CHANNEL, channels, Channel::of, FaultKind.CHANNEL_UNKNOWN);
        var applicant = word(row, Field.APPLICANT, applicants, Applicant::of, FaultKind.APPLICANT_UNKNOWN);
        var proxy = proxy(row);
        if (faults.stream().anyMatch(RowFault::refuses)) {
            return null;
        }
        var agencies = new Dossier.Bodies(known(receiving), row.get(Field.COUNTER), known(resolving), coordinating);
        var days = new Dossier.Days(known(received), promised, known(returned));
        return new Dossier(code, procedure, agencies, known(channel), known(applicant), proxy, days);
    }

    /** What is not there has a fault, and a row with a fault has been turned away. */
    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value, "a value without a fault");
    }

    private void order(RawRow row, @Nullable LocalDate received, @Nullable LocalDate returned) {
        if (received != null && returned != null && returned.isBefore(received)) {
            fault(row, Field.RETURNED, FaultKind.RETURNED_BEFORE_RECEIVED);
        }
    }

    private @Nullable UUID resolving(RawRow row, @Nullable LocalDate returned) {
        required(row, Field.RESOLVING);
        var found = agency(row, Field.RESOLVING, returned);
        if (found != null && !reach.contains(found)) {
            fault(row, Field.RESOLVING, FaultKind.AGENCY_FOREIGN);
        }
        return found;
    }

    private String code(RawRow row) {
        var code = required(row, Field.CODE).toUpperCase(Locale.ROOT);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            fault(row, Field.CODE, FaultKind.CODE_STYLE);
        }
        return code;
    }

    private String procedure(RawRow row) {
        var code = required(row, Field.PROCEDURE);
        if (code.isEmpty() || directory.procedures().contains(code)) {
            return code;
        }
        // 1.000656.000.00.00.H29 and 1.012753.H19 are 1.000656 and 1.012753 as a province publishes them
        var national = code.length() > 8 && code.charAt(8) == '.' ? code.substring(0, 8) : code;
        if (!directory.procedures().contains(national)) {
            fault(row, Field.PROCEDURE, FaultKind.PROCEDURE_UNKNOWN);
        }
        return national;
    }

    private @Nullable LocalDate day(RawRow row, Field field) {
        return required(row, field).isEmpty() ? null : day(row, field, today);
    }

    private @Nullable LocalDate day(RawRow row, Field field, LocalDate latest) {
        var day = remembered(days, row.get(field), CivilDay::read).orElse(null);
        if (day == null) {
            fault(row, field, FaultKind.DATE_UNREADABLE);
        } else if (day.isAfter(latest)) {
            fault(row, field, FaultKind.DATE_FUTURE);
        } else if (day.isBefore(FIRST)) {
            fault(row, field, FaultKind.DATE_ANCIENT);
        }
        return day;
    }

    private @Nullable UUID agency(RawRow row, Field field, @Nullable LocalDate day) {
        var code = row.get(field);
        if (code.isEmpty() || day == null) {
            return null;
        }
        var known = code.toUpperCase(Locale.ROOT);
        var found = directory.agency(known, day);
        if (found.isEmpty()) {
            fault(row, field, directory.knows(known) ? FaultKind.AGENCY_NOT_THEN : FaultKind.AGENCY_UNKNOWN);
        }
        return found.orElse(null);
    }

    private <T> @Nullable T word(
            RawRow row,
            Field field,
            Map<String, Optional<T>> seen,
            Function<String, Optional<T>> read,
            FaultKind kind) {
        var word = required(row, field);
        if (word.isEmpty()) {
            return null;
        }
        var found = remembered(seen, word, read);
        if (found.isEmpty()) {
            fault(row, field, kind);
        }
        return found.orElse(null);
    }

    /** Lists say the same few words and days over and over. */
    private static <T> Optional<T> remembered(
            Map<String, Optional<T>> seen, String word, Function<String, Optional<T>> read) {
        if (seen.size() > MOST_WORDS) {
            seen.clear();
        }
        return seen.computeIfAbsent(word, read);
    }

    private boolean proxy(RawRow row) {
        var value = row.get(Field.PROXY);
        var word = value.isEmpty() ? value : SearchKey.of(value);
        if (!YES.contains(word) && !NO.contains(word)) {
            fault(row, Field.PROXY, FaultKind.PROXY_UNKNOWN);
        }
        return YES.contains(word);
    }

    /** What is implausible is left out, and told; the dossier itself is as good without it. */
    private Contact contact(RawRow row) {
        var phone = row.get(Field.PHONE);
        var number = Phone.of(phone).map(Phone::number).orElse("");
        if (number.isEmpty() && !phone.isEmpty()) {
            fault(row, Field.PHONE, FaultKind.PHONE_IMPLAUSIBLE);
        }
        var email = row.get(Field.EMAIL).toLowerCase(Locale.ROOT);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            fault(row, Field.EMAIL, FaultKind.EMAIL_IMPLAUSIBLE);
            email = "";
        }
        return new Contact(plain(row.get(Field.NAME)), number, plain(email), plain(row.get(Field.ADDRESS)));
    }

    private static String plain(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (Character.isISOControl(text.charAt(at))) {
                return text.replaceAll("\\p{Cntrl}+", " ").strip();
            }
        }
        return text;
    }

    private String required(RawRow row, Field field) {
        var value = row.get(field);
        if (value.isEmpty()) {
            fault(row, field, FaultKind.MISSING);
        }
        return value;
    }

    private void fault(RawRow row, Field field, FaultKind kind) {
        faults.add(new RowFault(row.line(), field, kind, row.get(field).replace(NUL, ' ')));
    }
}
