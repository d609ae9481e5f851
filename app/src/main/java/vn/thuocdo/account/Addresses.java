package vn.thuocdo.account;

/** Addresses a page may send its reader on to. */
final class Addresses {

    private Addresses() {}

    /** {@code wanted} where it lies within this site, else the first page: no link leads out through our door. */
    static String within(String wanted) {
        var inside = wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.chars().noneMatch(c -> c == '\\' || c < ' ');
        return inside ? wanted : "/";
    }
}
