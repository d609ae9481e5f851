package vn.thuocdo.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Ids;
import vn.thuocdo.audit.Audit;

/** Takes a file in, and begins to load it. */
@Component
public class HandInList {

    private final Uploads uploads;
    private final IncomingFiles files;
    private final LoadFile load;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    HandInList(
            Uploads uploads,
            IncomingFiles files,
            LoadFile load,
            Rights rights,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.uploads = uploads;
        this.files = files;
        this.load = load;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Puts a file where it is told to. */
    public interface Content {

        void moveTo(Path file) throws IOException;
    }

    /**
     * Whoever hands a list in has confirmed that it holds no state secret.
     *
     * @param fileName as its sender calls it
     * @return the upload, under which the page shows how far it is
     */
    public UUID handIn(Actor actor, String fileName, Content content) throws IOException {
        var sender = rights.sender(actor);
        var id = Ids.next();
        var upload = new Upload(
                id,
                actor.account(),
                sender.role(),
                sender.agency(),
                clock.instant(),
                fileName,
                new Upload.Counts(0, 0, 0, 0, 0, 0),
                UploadState.WAITING,
                Optional.empty(),
                List.of());
        content.moveTo(files.of(id));
        transaction.executeWithoutResult(_ -> {
            uploads.add(upload, "FILE");
            audit.record(actor.account(), "dossier.list-handed-in", "dossier-upload", id.toString(), Map.of());
        });
        load.begin(upload, rights.reached(actor));
        return id;
    }
}
