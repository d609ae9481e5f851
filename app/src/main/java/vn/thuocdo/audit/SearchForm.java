package vn.thuocdo.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands in the fields of the search. */
public record SearchForm(
        @Nullable UUID actor,
        String deed,
        String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** The address of the entries older than {@code before}. */
    public String older(Instant before) {
        var address = UriComponentsBuilder.fromPath("/audit")
                .queryParam("deed", deed)
                .queryParam("subject", subject)
                .queryParam("before", before);
        if (actor != null) {
            address.queryParam("actor", actor);
        }
        if (from != null) {
            address.queryParam("from", from);
        }
        if (to != null) {
            address.queryParam("to", to);
        }
        return address.encode().build().toUriString();
    }
}
