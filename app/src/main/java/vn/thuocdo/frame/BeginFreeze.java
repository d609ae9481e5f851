package vn.thuocdo.frame;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.access.Actor;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * Freezes frames behind the pages that ask for it, one after the other. If the application is killed meanwhile, nothing
 * has happened, the next start says so, and it can be begun again.
 */
@Component
public class BeginFreeze implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(BeginFreeze.class);

    private final FreezeFrame freeze;
    private final Freezings freezings;
    private final Frames frames;
    private final CampaignRights rights;
    private final Clock clock;
    private final TransactionTemplate aside;
    private final ExecutorService behind = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("freeze-", 0).factory());

    BeginFreeze(
            FreezeFrame freeze,
            Freezings freezings,
            Frames frames,
            CampaignRights rights,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.freeze = freeze;
        this.freezings = freezings;
        this.frames = frames;
        this.rights = rights;
        this.clock = clock;
        aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void afterPropertiesSet() {
        freezings.cutOff();
    }

    @PreDestroy
    void stop() {
        behind.shutdownNow();
    }

    /**
     * Begins to freeze a draft as soon as its turn comes; what becomes of it shows on its page.
     *
     * @param revision of the draft as the actor saw it
     * @throws Refused if it is not the actor's, changed since, or is being frozen already
     */
    public void begin(FrameId id, int revision, SeedRule rule, Actor actor) {
        var frame = frames.get(id);
        rights.plan(frame.campaign(), actor);
        if (!frame.isDraft() || frame.revision() != revision) {
            throw new Refused(Problem.FRAME_CHANGED);
        }
        aside.executeWithoutResult(_ -> freezings.begin(id, actor.account(), clock.instant()));
        behind.execute(() -> run(id, revision, rule, actor));
    }

    private void run(FrameId id, int revision, SeedRule rule, Actor actor) {
        try {
            freeze.freeze(id, revision, rule, actor, new Shown(id));
            freezings.end(id);
        } catch (Refused refused) {
            freezings.refuse(id, refused);
        } catch (Throwable failure) { // of any kind: what is not told stands on the page as being frozen for ever
            LOG.error("frame {} cannot be frozen", id.value(), failure);
            freezings.refuse(id, new Refused(Problem.UNEXPECTED));
            if (failure instanceof Error error) {
                throw error;
            }
        }
    }

    /** Shows on the page how far it is: in transactions of its own, for nobody sees into the great one. */
    private final class Shown implements FreezeProgress {

        private final FrameId frame;

        Shown(FrameId frame) {
            this.frame = frame;
        }

        @Override
        public void at(Step step, long units) {
            aside.executeWithoutResult(_ -> freezings.progress(frame, step, units));
        }
    }
}
