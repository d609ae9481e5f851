package vn.thuocdo.frame;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;

/**
 * The words strata are named with. They stand in published files and signed minutes, so they are Vietnamese whatever
 * the reader's language.
 *
 * @param agencies names by id
 */
record StratumNames(MessageSource texts, Map<UUID, String> agencies) {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    StratumNames {
        agencies = Map.copyOf(agencies);
    }

    String agency(UUID agency) {
        return agencies.getOrDefault(agency, agency.toString());
    }

    String field(String field) {
        return field.isEmpty() ? say("frame.field.unknown") : field;
    }

    String channel(String channel) {
        return say("frame.channel." + channel);
    }

    String stratum(String owner, boolean former, boolean merged, String part) {
        return owner
                + (former ? " – " + say("frame.former") : "")
                + (merged ? " – " + say("frame.merged") : "")
                + (part.isEmpty() ? "" : " – " + part);
    }

    private String say(String key) {
        return texts.getMessage(key, null, VIETNAMESE);
    }
}
