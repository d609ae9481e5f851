package vn.thuocdo.agency;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes an {@link Administration} for tests of other packages. */
public final class AdministrationOf {

    private AdministrationOf() {}

    public static Administration site(Reach reach, Attended attended, JdbcClient db) {
        return new Administration(reach, attended, db);
    }
}
