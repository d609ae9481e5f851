package vn.thuocdo.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands in the fields of the search. */
public record SearchForm(
        String who,
        String deed,
        String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** The address of what {@code name} did. */
    public static String by(String name) {
        return UriComponentsBuilder.fromPath("/audit")
                .queryParam("who", "{name}")
                .build(name)
                .toString();
    }

    /** The address of the entries recorded before {@code last}. */
    public String older(AuditEntry last) {
        var address = UriComponentsBuilder.fromPath("/audit")
                .queryParam("who", who)
                .queryParam("deed", deed)
                .queryParam("subject", subject)
                .queryParam("before", last.id());
        if (from != null) {
            address.queryParam("from", from);
        }
        if (to != null) {
            address.queryParam("to", to);
        }
        return address.encode().build().toUriString();
    }
}
