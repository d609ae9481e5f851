package vn.thuocdo;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thuocdo.access.Grant;
import vn.thuocdo.account.ExampleAccounts;
import vn.thuocdo.agency.Agencies;

/** The application as it runs, on a database of the test class's own. Its address is {@link #address()}. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { // all tests call from one address, and many of them wrongly
            "thuocdo.sign-in.another-after=1ms",
            "thuocdo.response.another-after=1ms"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PageTest {

    /** The password of every account a test makes. */
    public static final String PASSWORD = "mật khẩu để thử";

    @Autowired
    protected ApplicationContext application;

    @LocalServerPort
    private int port;

    @Autowired
    protected JdbcClient db;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestDatabase.settings().forEach((setting, value) -> registry.add(setting, () -> value));
        registry.add("thuocdo.home", TestHome::folder);
    }

    protected String address() {
        return "http://localhost:" + port;
    }

    /** An account with these roles, and the usual password; an agency that is not there yet is made. */
    protected UUID account(String email, Grant... grants) {
        for (var grant : grants) {
            ExampleAgencies.ensure(application.getBean(Agencies.class), grant.agency());
        }
        return application.getBean(ExampleAccounts.class).make(email, PASSWORD, List.of(grants));
    }

    /** Somebody who has not signed in yet, without a browser. */
    protected WebClient visitor() {
        return new WebClient(address());
    }

    /** Somebody who has signed in, without a browser. */
    protected WebClient signedIn(String email) {
        var client = visitor();
        client.signIn(email, PASSWORD);
        return client;
    }
}
