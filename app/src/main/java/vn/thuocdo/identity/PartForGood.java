package vn.thuocdo.identity;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.contact.IdentityKeys;

/**
 * Parts answers from people when a campaign is archived: nobody finds out any more who a case stood for. Cut off at any
 * point, it is done by being done again.
 */
@Component
public class PartForGood {

    private final IdentityKeys keys;
    private final IdentityLinks links;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate ownTransaction;

    PartForGood(
            IdentityKeys keys,
            IdentityLinks links,
            Audit audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.keys = keys;
        this.links = links;
        this.audit = audit;
        this.events = events;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Destroys the key and the links. A caller's transaction does not bring them back: call it once the campaign is
     * archived.
     */
    public void archive(UUID campaign, UUID actor) {
        ownTransaction.executeWithoutResult(_ -> keys.giveUp(campaign));
        keys.destroy(campaign);
        var deleted = links.deleteAll(campaign);
        ownTransaction.executeWithoutResult(_ -> {
            events.publishEvent(new Parted(campaign));
            if (keys.forget(campaign)) {
                audit.record(actor, "identity.parted", "campaign", campaign.toString(), Map.of("cases", deleted));
            }
        });
    }
}
