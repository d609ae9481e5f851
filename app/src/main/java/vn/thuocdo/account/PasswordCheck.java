package vn.thuocdo.account;

/** What came of trying a password. */
sealed interface PasswordCheck {

    record Right(AccountId account) implements PasswordCheck {}

    /** Wrong, or no such account: nobody learns which. */
    record Wrong() implements PasswordCheck {}

    /** Not looked at, because too many were wrong before. */
    record Locked() implements PasswordCheck {}

    /** Wrong, and once too often. */
    record JustLocked(AccountId account) implements PasswordCheck {}
}
