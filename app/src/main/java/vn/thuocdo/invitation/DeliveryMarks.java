package vn.thuocdo.invitation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.contact.CampaignKeys;

/**
 * What an e-mail bears so that a report is known to be of it: its id, a point, and the first 128 bits of HMAC-SHA-256
 * of the id under the campaign's key. Whoever got a message can make up a report of that one, and of no other.
 */
@Component
class DeliveryMarks {

    private static final int BYTES = 16;
    private static final Pattern MARK = Pattern.compile("([0-9a-f]{32})[.]([0-9a-f]{32})");
    private static final Pattern PARTS_OF_ID = Pattern.compile("(.{8})(.{4})(.{4})(.{4})(.{12})");

    private final CampaignKeys keys;
    private final JdbcClient db;

    DeliveryMarks(CampaignKeys keys, JdbcClient db) {
        this.keys = keys;
        this.db = db;
    }

    String of(CampaignId campaign, UUID message) {
        // frame ids are made under the same key, of codes of dossiers, which have no lines
        var made = keys.of(campaign.value()).doFinal(("delivery\n" + message).getBytes(StandardCharsets.UTF_8));
        return message.toString().replace("-", "") + "." + HexFormat.of().formatHex(Arrays.copyOf(made, BYTES));
    }

    /** The message whose mark stands in a text, if it is the one we made. */
    Optional<UUID> read(String text) {
        var found = MARK.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        var message = UUID.fromString(PARTS_OF_ID.matcher(found.group(1)).replaceFirst("$1-$2-$3-$4-$5"));
        return campaign(message)
                .filter(campaign -> isSame(of(campaign, message), found.group()))
                .map(_ -> message);
    }

    private Optional<CampaignId> campaign(UUID message) {
        return db.sql("select campaign from invitation.message where id = :id")
                .param("id", message)
                .query((row, _) -> new CampaignId(row.getObject(1, UUID.class)))
                .optional();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
