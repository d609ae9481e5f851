package vn.thuocdo.dossier;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Ids;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Makes and revokes the keys of feeds. */
@Component
public class MakeApiKey {

    private static final int SECRET_BYTES = 32;

    private final ApiKeys keys;
    private final Uploads uploads;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MakeApiKey(ApiKeys keys, Uploads uploads, Rights rights, Audit audit, Clock clock) {
        this.keys = keys;
        this.uploads = uploads;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a key for the agency at which the actor may hand in lists, and for those below it.
     *
     * @return the secret; it is told here and never again
     */
    @Transactional
    public String make(String name, Actor actor) {
        var sender = rights.sender(actor);
        var now = clock.instant();
        var upload = new Upload(
                Ids.next(),
                actor.account(),
                sender.role(),
                sender.agency(),
                now,
                name,
                new Upload.Counts(0, 0, 0, 0, 0, 0),
                UploadState.LOADED,
                Optional.empty(),
                List.of());
        uploads.add(upload, "FEED");
        var key = new ApiKey(Ids.next(), sender.agency(), name, upload.id(), now, Optional.empty(), false);
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = "thuocdo_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        keys.add(key, secret, actor.account());
        record("dossier.api-key-made", key.id(), actor);
        return secret;
    }

    @Transactional
    public void revoke(UUID id, Actor actor) {
        if (!keys.revoke(id, rights.reached(actor), clock.instant())) {
            throw new Refused(Problem.CHANGED_MEANWHILE);
        }
        record("dossier.api-key-revoked", id, actor);
    }

    private void record(String deed, UUID key, Actor actor) {
        audit.record(actor.account(), deed, "api-key", key.toString(), Map.of());
    }
}
