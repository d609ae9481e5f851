package vn.thuocdo.dossier;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * Loads files behind the requests that brought them. The file is there until it is loaded or refused; if the
 * application is killed in between, nothing of it was kept, and the next start says so.
 */
@Component
class LoadFile implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(LoadFile.class);
    private static final int MOST_FAULTS = 100_000;

    private final LoadDossiers load;
    private final Uploads uploads;
    private final RowFaults rowFaults;
    private final IncomingFiles files;
    private final DossierSettings settings;
    private final Audit audit;
    private final TransactionTemplate whole;
    private final TransactionTemplate aside;
    private final ExecutorService behind;

    LoadFile(
            LoadDossiers load,
            Uploads uploads,
            RowFaults rowFaults,
            IncomingFiles files,
            DossierSettings settings,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.load = load;
        this.uploads = uploads;
        this.rowFaults = rowFaults;
        this.files = files;
        this.settings = settings;
        this.audit = audit;
        whole = new TransactionTemplate(transactions);
        aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        behind = Executors.newFixedThreadPool(
                settings.atOnce(), Thread.ofPlatform().daemon().name("load-", 0).factory());
    }

    @Override
    public void afterPropertiesSet() {
        for (var upload : uploads.unfinished()) {
            uploads.refuse(upload, new Refused(Problem.DOSSIER_LOAD_CUT_OFF));
        }
        files.dropAll();
    }

    @PreDestroy
    void stop() {
        behind.shutdownNow();
    }

    /** Begins to load the file of {@code upload} as soon as its turn comes. */
    void begin(Upload upload, Set<UUID> reach) {
        behind.execute(() -> run(upload, reach));
    }

    /** Loads the file now; whatever becomes of it is written beside the upload, and the file is gone. */
    void run(Upload upload, Set<UUID> reach) {
        try {
            whole.executeWithoutResult(_ -> load(upload, reach));
        } catch (Refused refused) {
            aside.executeWithoutResult(_ -> uploads.refuse(upload.id(), refused));
        } catch (RuntimeException failure) {
            LOG.error("upload {} cannot be loaded", upload.id(), failure);
            aside.executeWithoutResult(_ -> uploads.refuse(upload.id(), new Refused(Problem.UNEXPECTED)));
        } finally {
            files.drop(upload.id());
        }
    }

    private void load(Upload upload, Set<UUID> reach) {
        var file = files.of(upload.id());
        try (var rows =
                SheetRows.open(file, upload.fileName(), settings.largestFile().toBytes())) {
            var loaded = load.load(upload.id(), rows, reach, MOST_FAULTS, new Shown(upload.id()));
            rowFaults.add(upload.id(), loaded.faults());
            var sha256 = files.sha256(upload.id());
            uploads.hashed(upload.id(), sha256);
            audit.record(
                    upload.loadedBy(),
                    "dossier.list-loaded",
                    "dossier-upload",
                    upload.id().toString(),
                    Map.of(
                            "sha256", HexFormat.of().formatHex(sha256),
                            "rows", loaded.counts().rows(),
                            "kept", loaded.counts().kept(),
                            "refused", loaded.counts().refused()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows on the page how far it is: in transactions of its own, for nobody sees into the great one. */
    private final class Shown implements LoadDossiers.Progress {

        private static final long EVERY_NANOSECONDS = 500_000_000;

        private final UUID upload;
        private long last = System.nanoTime() - EVERY_NANOSECONDS;

        Shown(UUID upload) {
            this.upload = upload;
        }

        @Override
        public void read(long rows) {
            if (System.nanoTime() - last >= EVERY_NANOSECONDS) {
                aside.executeWithoutResult(_ -> uploads.progress(upload, UploadState.READING, rows));
                last = System.nanoTime();
            }
        }

        @Override
        public void merging(long rows) {
            aside.executeWithoutResult(_ -> uploads.progress(upload, UploadState.MERGING, rows));
        }
    }
}
