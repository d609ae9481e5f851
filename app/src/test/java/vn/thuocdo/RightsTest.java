package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.Agencies;

/**
 * The matrix of rights, {@code rights.csv}: every route has a row that says who it answers, and is tried with every
 * role and with none. A route without a row fails, and so does a row without a route.
 */
class RightsTest extends PageTest {

    private static final String EVERYONE = "everyone";
    private static final String SIGNED_IN = "signed-in";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Agencies agencies;

    private final Map<Role, Visit> visits = new EnumMap<>(Role.class);

    @BeforeAll
    void signInWithEveryRole() {
        var agency = ExampleAgencies.save(agencies, "T01");
        for (var role : Role.values()) {
            var email = "rights-%s@example.vn".formatted(role.name().toLowerCase(Locale.ROOT));
            account(email, new Grant(role, agency.value()));
            var client = signedIn(email);
            visits.put(role, new Visit(client, client.token("/notices")));
        }
    }

    @Test
    void everyRouteHasARowAndEveryRowARoute() throws IOException {
        assertThat(routes()).isEqualTo(rows().keySet());
    }

    @Test
    void nobodyIsAnsweredOutsideTheMatrix() throws IOException {
        var wrong = new ArrayList<String>();
        rows().forEach((route, who) -> {
            for (var visit : visits.entrySet()) {
                var role = visit.getKey();
                var refused =
                        isRefused(visit.getValue().client(), visit.getValue().token(), route);
                if (refused == allows(who, role)) {
                    wrong.add("%s as %s: %s".formatted(route, role, refused ? "refused" : "answered"));
                }
            }
            var stranger = visitor();
            if (isRefused(stranger, stranger.token("/sign-in"), route) == who.contains(EVERYONE)) {
                wrong.add("%s as nobody".formatted(route));
            }
        });

        assertThat(wrong).isEmpty();
    }

    private static boolean allows(Set<String> who, Role role) {
        return who.contains(EVERYONE) || who.contains(SIGNED_IN) || who.contains(role.name());
    }

    /** Whether the guard answered, and not the page. */
    private boolean isRefused(WebClient client, String token, String route) {
        var method = route.substring(0, route.indexOf(' '));
        var path = route.substring(route.indexOf(' ') + 1)
                .replace("{kind:csv|xlsx}", "csv")
                .replace("{extension:docx|pdf}", "pdf")
                .replaceAll("[{][^}]*[}]", new UUID(0, 7).toString());
        var request = client.request(path).header("Content-Type", "application/x-www-form-urlencoded");
        var answer = client.send(
                method.equals("GET")
                        ? request.GET()
                        : request.method(method, BodyPublishers.ofString("_csrf=" + token)));
        return answer.uri().getPath().equals("/sign-in") && !path.equals("/sign-in") && !path.equals("/sign-out")
                || answer.body().contains("access/not-allowed")
                || answer.body().contains("access/sign-in-needed")
                || answer.body().contains("access/form-expired");
    }

    private Set<String> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        !ErrorController.class.isAssignableFrom(entry.getValue().getBeanType()))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                entry.getKey().getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> rows() throws IOException {
        var rows = new TreeMap<String, Set<String>>();
        for (var line : Files.readAllLines(Path.of("src", "test", "resources", "rights.csv"))) {
            var cells = List.of(line.split(",", 2));
            rows.put(cells.get(0), Arrays.stream(cells.get(1).split(" ")).collect(Collectors.toSet()));
        }
        return rows;
    }

    /** Somebody signed in, and what proves that their forms come from our pages. */
    private record Visit(WebClient client, String token) {}
}
