package vn.thuocdo.account;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.access.Tops;

/** Leads the administrator of a new installation on: places, agencies, procedures, people. */
@Component
class FirstSteps implements Waiting {

    private final Tops tops;
    private final JdbcClient db;

    FirstSteps(Tops tops, JdbcClient db) {
        this.tops = tops;
        this.db = db;
    }

    @Override
    public List<Item> of(Actor actor) {
        if (!actor.holds(Role.ADMIN) || !tops.atTop(actor, Role.ADMIN)) {
            return List.of();
        }
        return Stream.of(Step.values())
                .filter(step -> !isDone(step))
                .limit(1)
                .map(step -> new Item(
                        "account.first-step." + step, List.of(), "account.first-step.go." + step, step.address, null))
                .toList();
    }

    private boolean isDone(Step step) {
        return db.sql("select exists (%s)".formatted(step.found))
                .query(Boolean.class)
                .single();
    }

    /** What a new installation lacks, in the order in which one needs the other. */
    private enum Step {
        PLACES("/places/import", "select from place.place where parent is not null"),
        AGENCIES("/agencies/import", "select from agency.agency offset 1"),
        PROCEDURES("/procedures/import", "select from agency.procedure"),
        PEOPLE("/accounts/new", "select from account.account offset 1");

        private final String address;
        private final String found;

        Step(String address, String found) {
            this.address = address;
            this.found = found;
        }
    }
}
