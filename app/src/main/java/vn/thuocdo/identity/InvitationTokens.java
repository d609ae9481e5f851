package vn.thuocdo.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Code;
import vn.thuocdo.contact.IdentityKeys;

/**
 * The token of each drawn unit, which stands in its invitation. It is made from the campaign's key whenever it is
 * needed, and kept nowhere; others keep its hash.
 */
@Component
public class InvitationTokens {

    private final IdentityKeys keys;

    InvitationTokens(IdentityKeys keys) {
        this.keys = keys;
    }

    /** The token of a unit: 26 digits of Crockford's base 32. */
    public String of(UUID campaign, SampledUnit unit) {
        return new LinkKey(keys.of(campaign)).token(unit);
    }

    /** The tokens of many units, in their order. */
    public Map<SampledUnit, String> of(UUID campaign, Collection<SampledUnit> units) {
        var key = new LinkKey(keys.of(campaign));
        var tokens = new LinkedHashMap<SampledUnit, String>();
        units.forEach(unit -> tokens.put(unit, key.token(unit)));
        return tokens;
    }

    /** SHA-256 of a token as somebody types it: in small letters, in groups, with an O for 0 and an I or L for 1. */
    public static byte[] hash(String token) {
        var plain = token.replaceAll("[\\s\\p{Zs}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return Code.sha256(plain);
    }
}
