package vn.thuocdo.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import vn.thuocdo.access.Role;

/** The Post prints the letters of those who were drawn, and messages go out by the schedule of the department. */
final class Inviting {

    private static final String USERS = "/invitations/users";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int PREPARED = 1;
    private static final int WAITING = 2;

    private final Cast cast;
    private final String campaign;
    private final LocalDate today;

    /** @param campaign its address */
    Inviting(Cast cast, String campaign, LocalDate today) {
        this.cast = cast;
        this.campaign = campaign;
        this.today = today;
    }

    void invite(Progress progress) throws InterruptedException {
        schedule();
        var post = cast.at(Role.FIELD_LEAD, "BD99");
        post.open(campaign + "/invitations")
                .links(campaign + USERS + "/letters/")
                .forEach(post::download);
        awaitSent(progress);
    }

    private void schedule() {
        cast.at(Role.PROGRAMME, Planning.OWNER)
                .open(campaign + USERS)
                .form(USERS)
                .set("media", "SMS")
                .set("first", today)
                .press("go", "start")
                .send();
    }

    /** Looks at the page of what went out until no message waits. */
    private void awaitSent(Progress progress) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var page = cast.at(Role.PROGRAMME, Planning.OWNER).open(campaign + "/invitations");
            var prepared = sum(page, PREPARED);
            var waiting = sum(page, WAITING);
            if (prepared > 0 && waiting == 0) {
                return;
            }
            progress.at(prepared - waiting, prepared);
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new Stuck(campaign + "/invitations", "messages are waiting still");
    }

    private static int sum(WebPage page, int column) {
        return page.content().select("tbody tr").stream()
                .map(row -> row.select("td").get(column).text().replaceAll("\\D", ""))
                .mapToInt(Integer::parseInt)
                .sum();
    }
}
