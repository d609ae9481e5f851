package vn.thuocdo.fieldwork;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.campaign.StageWork;
import vn.thuocdo.screen.MenuEntry;

/** While the field is open, whoever leads it keeps its paper; clerks find their sheets in the menu. */
@Component
class PaperWork implements StageWork {

    private final FieldRights rights;

    PaperWork(FieldRights rights) {
        this.rights = rights;
    }

    /** What clerks see in the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry keying() {
            return MenuEntry.of(45, "/keying", "fieldwork.menu", Role.DATA_ENTRY.name());
        }
    }

    @Override
    public Set<Stage> stages() {
        return EnumSet.of(Stage.FIELDWORK, Stage.FIELD_CLOSED);
    }

    @Override
    public Optional<Work> next(Campaign campaign, Actor actor) {
        return rights.leads(campaign, actor)
                ? Optional.of(new Work("fieldwork.work", "fieldwork.work.button", campaign.address() + "/paper"))
                : Optional.empty();
    }
}
