package vn.thuocdo.identity;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.thuocdo.contact.IdentityKeys;

/**
 * The ids under which answers from paper and files are sent: of the same code always the same, so that they are taken
 * in once however often they are brought. Made under the campaign's key: whoever knows a code finds neither the id nor
 * the receipt made of it, and once the key is destroyed nobody does.
 */
@Component
public class BroughtIds {

    private final IdentityKeys keys;

    BroughtIds(IdentityKeys keys) {
        this.keys = keys;
    }

    /** Finds the id of a code; for one thread. */
    public Function<String, UUID> of(UUID campaign) {
        var key = new LinkKey(keys.of(campaign));
        return code -> key.brought(InvitationTokens.hash(code));
    }
}
