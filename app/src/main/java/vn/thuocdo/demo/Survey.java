package vn.thuocdo.demo;

import java.security.SecureRandom;
import java.time.LocalDate;

/** One campaign, scene by scene: from the lists of dossiers to answers. */
final class Survey {

    private static final int OPEN = 5;

    private final Cast cast;
    private final Province province;
    private final Window window;
    private final LocalDate today;
    private final SimulatedCarrier carrier;
    private final Stage stage;

    /** Where scenes are played. */
    interface Stage {

        void play(Scene scene, Play play);
    }

    /** What happens in a scene. */
    interface Play {

        void run(Progress progress) throws Exception;
    }

    /**
     * @param province its agencies are measured
     * @param today the day everything is signed on
     * @param carrier brings the messages
     */
    Survey(Cast cast, Province province, Window window, LocalDate today, SimulatedCarrier carrier, Stage stage) {
        this.cast = cast;
        this.province = province;
        this.window = window;
        this.today = today;
        this.carrier = carrier;
        this.stage = stage;
    }

    /** @return its field, which is open */
    Fieldwork carryOut(SimulatedLists simulated, SimulatedAnswers answers) {
        var lists = new Lists(cast, province, window);
        stage.play(Scene.LISTS, progress -> lists.handIn(simulated, progress));
        stage.play(Scene.LETTERS, lists::confirm);
        var planning = new Planning(cast, province, window, today);
        stage.play(Scene.PLAN, planning::plan);
        var drawing = new Drawing(cast, planning.campaign(), new SecureRandom());
        stage.play(Scene.FRAME, _ -> drawing.freeze());
        stage.play(Scene.DRAW, drawing::draw);
        stage.play(Scene.MINUTES, _ -> drawing.sign(today));
        var fieldwork = new Fieldwork(cast, planning.campaign(), today);
        collect(fieldwork, answers);
        return fieldwork;
    }

    private void collect(Fieldwork fieldwork, SimulatedAnswers answers) {
        var people = new Respondents(cast, fieldwork.campaign(), answers, carrier);
        stage.play(Scene.FIELD, _ -> {
            fieldwork.decide();
            fieldwork.open();
        });
        stage.play(Scene.INVITATIONS, new Inviting(cast, fieldwork.campaign(), today)::invite);
        stage.play(Scene.ANSWERS, progress -> {
            people.byLink(fieldwork.asked(), progress);
            people.byOpenLink(OPEN);
        });
        stage.play(Scene.PAPER, progress -> {
            var collectors = new Collectors(cast, fieldwork.campaign(), fieldwork.form(), answers, today);
            collectors.byPaper(collectors.byFile(people.left()), progress);
        });
    }
}
