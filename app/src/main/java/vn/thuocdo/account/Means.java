package vn.thuocdo.account;

/** What somebody has shown to be let in. */
enum Means {
    PASSWORD,
    CODE,
    PASSKEY;

    /** Whether it was more than what one knows: a phone or a key too. */
    boolean isStrong() {
        return this != PASSWORD;
    }
}
