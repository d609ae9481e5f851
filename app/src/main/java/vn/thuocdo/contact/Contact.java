package vn.thuocdo.contact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a person or an organisation is reached. What is not known is empty. Printed it is masked, so that a log tells
 * nothing.
 *
 * @param name of the person, or of the organisation
 * @param phone in the form of {@link Phone#number()}, or empty
 */
public record Contact(String name, String phone, String email, String address) {

    private static final String BETWEEN = "\u001f";
    private static final int FIELDS = 4;

    public Contact {
        if ((name + phone + email + address).contains(BETWEEN)) {
            throw new IllegalArgumentException("a contact with a control character");
        }
    }

    /** What is told here; the rest as it was {@code before}. */
    public Contact over(Contact before) {
        return new Contact(
                name.isEmpty() ? before.name : name,
                phone.isEmpty() ? before.phone : phone,
                email.isEmpty() ? before.email : email,
                address.isEmpty() ? before.address : address);
    }

    public boolean isEmpty() {
        return name.isEmpty() && phone.isEmpty() && email.isEmpty() && address.isEmpty();
    }

    /** Whether somebody can ask the person: by telephone, e-mail or letter. */
    public boolean isReachable() {
        return !phone.isEmpty() || !email.isEmpty() || !address.isEmpty();
    }

    /** The bytes that are sealed. */
    public byte[] plain() {
        return String.join(BETWEEN, name, phone, email, address).getBytes(StandardCharsets.UTF_8);
    }

    static Contact of(byte[] plain) {
        var fields = new String(plain, StandardCharsets.UTF_8).split(BETWEEN, -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("a contact of %d fields".formatted(fields.length));
        }
        return new Contact(fields[0], fields[1], fields[2], fields[3]);
    }

    /** The family name and initials: Nguyễn V. A. */
    public String maskedName() {
        var words = name.strip().split("\\s+");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> " " + word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
                        .collect(Collectors.joining());
    }

    public String maskedPhone() {
        return Optional.of(phone)
                .filter(number -> !number.isEmpty())
                .map(number -> new Phone(number).masked())
                .orElse("");
    }

    @Override
    public String toString() {
        return "%s %s".formatted(maskedName(), maskedPhone()).strip();
    }
}
