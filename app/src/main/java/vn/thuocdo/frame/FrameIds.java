package vn.thuocdo.frame;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;
import vn.thuocdo.contact.CampaignKeys;

/** Makes frame ids: the first 128 bits of HMAC-SHA-256 of the code under the campaign's key, in hexadecimal digits. */
@Component
public class FrameIds {

    private static final int BYTES = 16;

    private final CampaignKeys keys;

    public FrameIds(CampaignKeys keys) {
        this.keys = keys;
    }

    /** Ids of one campaign, made by one thread. */
    public static final class OfCampaign {

        private final Mac mac;

        private OfCampaign(Mac mac) {
            this.mac = mac;
        }

        /** The id of a dossier. */
        public String of(String code) {
            var bytes = mac.doFinal(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES));
        }

        /** The id of a line of a list: a place or household, told apart from every dossier and from other steps. */
        String listed(int step, String code) {
            return of("list\n" + step + "\n" + code);
        }

        /** What decides which dossier of a person stands for the others. */
        String salt() {
            return of("one dossier a person\n");
        }
    }

    public OfCampaign of(UUID campaign) {
        return new OfCampaign(keys.of(campaign));
    }
}
