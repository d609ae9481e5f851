package vn.thuocdo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.dossier.Examples;
import vn.thuocdo.dossier.HandInList;
import vn.thuocdo.frame.BeginFreeze;
import vn.thuocdo.frame.CountFrame;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.frame.FrameId;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.frame.SeedRule;
import vn.thuocdo.sample.CeremonyId;
import vn.thuocdo.sample.DrawSample;
import vn.thuocdo.sample.ExampleDraws;

/**
 * The application on its embedded database, which begins to freeze a frame, to import a list and to draw a sample when
 * it is told to, and is killed meanwhile.
 */
public final class KilledProgram {

    static final int ROWS = 500;

    private final JdbcClient db;
    private final ConfigurableApplicationContext context;

    private KilledProgram(ConfigurableApplicationContext context) {
        this.context = context;
        this.db = context.getBean(JdbcClient.class);
    }

    public static void main(String... home) throws Exception {
        var database = EmbeddedDatabase.start(Path.of(home[0]));
        var program = new KilledProgram(application(database, true));
        var ceremony = program.prepareDraw();
        var frame = program.prepareFreeze();
        System.out.println("ready " + database.url());
        if (System.in.read() >= 0) {
            freeze(program.context, frame);
            handIn(program.context);
            draw(program.context, ceremony);
        }
        new CountDownLatch(1).await();
    }

    /** @param lazy makes what is needed only: it starts sooner, but nothing is cleared up that was cut off */
    public static ConfigurableApplicationContext application(EmbeddedDatabase database, boolean lazy)
            throws IOException {
        var application = new SpringApplication(Application.class);
        var settings = new HashMap<>(database.settings());
        settings.put("server.port", 0);
        settings.put("spring.main.lazy-initialization", lazy);
        settings.put("thuocdo.home", database.home().toString());
        application.setDefaultProperties(settings);
        return application.run();
    }

    /** A frozen frame of sixty dossiers, and a seed to draw from it. */
    private CeremonyId prepareDraw() {
        var frames = new ExampleFrames(db);
        frames.agencies();
        frames.list(ExampleFrames.JUSTICE, "A", 30);
        frames.list(ExampleFrames.HOME_AFFAIRS, "H", 30);
        var draws = new ExampleDraws(context, db);
        return draws.finished(draws.frozen(), "");
    }

    /** A draft of the same dossiers in another campaign, and the agencies of the list that will come. */
    private FrameId prepareFreeze() {
        Examples.aProvince(db);
        var campaign = new ExampleFrames(db).campaign("users");
        return context.getBean(CountFrame.class).begin(campaign, "users", 1, ExampleFrames.programme());
    }

    static void freeze(ConfigurableApplicationContext context, FrameId frame) {
        var revision = context.getBean(Frames.class).get(frame).revision();
        context.getBean(BeginFreeze.class).begin(frame, revision, SeedRule.COMMITMENTS, ExampleFrames.programme());
    }

    static void draw(ConfigurableApplicationContext context, CeremonyId ceremony) {
        context.getBean(DrawSample.class).draw(ceremony, ExampleFrames.programme());
    }

    static UUID handIn(ConfigurableApplicationContext context) throws Exception {
        var sender = new Actor(new UUID(8, 9), "Hà", List.of(new Grant(Role.AGENCY, Examples.HOME_AFFAIRS)));
        return context.getBean(HandInList.class)
                .handIn(sender, "ho-so.csv", file -> Files.writeString(file, Examples.csv(ROWS)));
    }
}
