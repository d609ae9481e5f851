package vn.thuocdo.account;

import java.util.regex.Pattern;

/**
 * Somebody who may sign in.
 *
 * @param email they sign in with, in lower case
 * @param name as others see it
 * @param closed whether they may no longer sign in
 */
public record Account(AccountId id, String email, String name, boolean closed) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private static final int LONGEST_NAME = 200;

    public Account {
        if (!isEmail(email)) {
            throw new IllegalArgumentException("an account without a proper e-mail address");
        }
        if (!isName(name)) {
            throw new IllegalArgumentException("an account without a proper name");
        }
    }

    static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NAME;
    }

    static boolean isEmail(String text) {
        return text.length() <= 254 && EMAIL.matcher(text).matches();
    }
}
