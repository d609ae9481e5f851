package vn.thuocdo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuocdo.identity.ExampleIdentity.units;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.PageTest;

/** The links in the application as it runs. */
class OpenedLinksTest extends PageTest {

    @Test
    void areRecordedAsOpenedEvenWhereTheWorkOfTheCallerComesToNothing() {
        var campaign = UUID.randomUUID();
        var links = units(3);
        var transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));

        var opened = transaction.execute(state -> {
            state.setRollbackOnly();
            application.getBean(IdentityLinks.class).keep(campaign, links);
            return application.getBean(FreezeLinks.class).all(campaign, links.values(), UUID.randomUUID());
        });

        assertThat(opened).hasSize(3);
        assertThat(db.sql("select deed from audit.entry where subject = :campaign")
                        .param("campaign", campaign.toString())
                        .query(String.class)
                        .list())
                .containsExactly("identity.opened-for-freeze");
    }
}
