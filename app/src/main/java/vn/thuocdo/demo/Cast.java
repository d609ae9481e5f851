package vn.thuocdo.demo;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thuocdo.access.Role;

/** Those who take part, each at a browser of their own once they have signed in. */
final class Cast implements AutoCloseable {

    private final URI site;
    private final String password;
    private final List<Member> members = Member.cast();
    private final Map<String, Browser> browsers = new HashMap<>();

    Cast(URI site, String password) {
        this.site = site;
        this.password = password;
    }

    List<Member> members() {
        return members;
    }

    URI site() {
        return site;
    }

    String password() {
        return password;
    }

    Member member(Role role, String agency) {
        return members.stream()
                .filter(each -> each.role() == role && each.agency().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    /** Whoever confirms the lists of an agency: one of the cast, or somebody who does nothing else. */
    Member answeringFor(Province.Agency agency) {
        return members.stream()
                .filter(each -> each.role() == Role.AGENCY && each.agency().equals(agency.code()))
                .findFirst()
                .orElseGet(() -> Member.ofAgency(agency.code(), agency.name()));
    }

    /** The browser of whoever holds {@code role} at {@code agency}. */
    Browser at(Role role, String agency) {
        return at(member(role, agency));
    }

    Browser at(Member member) {
        return browsers.computeIfAbsent(member.email(), email -> Browser.signedIn(site, email, password));
    }

    @Override
    public void close() {
        browsers.values().forEach(Browser::close);
    }
}
