package vn.thuocdo.demo;

import java.security.SecureRandom;

/** The scenes in the order in which one needs the other. */
final class Telling {

    private final Story story;
    private final Stage stage;

    /** Where scenes are played. */
    interface Stage {

        void play(Scene scene, Play play);
    }

    /** What happens in a scene. */
    interface Play {

        void run(Progress progress) throws Exception;
    }

    Telling(Story story, Stage stage) {
        this.story = story;
        this.stage = stage;
    }

    void tell() {
        var province = Province.packed();
        stage.play(Scene.LAST_YEAR, _ -> LastYear.measure(story.folder(), story.seed()));
        try (var cast = new Cast(story.site(), story.password())) {
            var opening = new Opening(cast, province);
            stage.play(Scene.CATALOGUES, _ -> opening.catalogues(story.firstLink()));
            stage.play(Scene.ACCOUNTS, opening::accounts);
            var lists = new Lists(cast, province, story.window());
            var simulated = new SimulatedLists(province, story.seed(), story.dossiers());
            stage.play(Scene.LISTS, progress -> lists.handIn(simulated, progress));
            stage.play(Scene.LETTERS, lists::confirm);
            measure(cast, province);
        }
    }

    private void measure(Cast cast, Province province) {
        var planning = new Planning(cast, province, story.window(), story.today());
        stage.play(Scene.PLAN, planning::plan);
        var drawing = new Drawing(cast, planning.campaign(), new SecureRandom());
        stage.play(Scene.FRAME, _ -> drawing.freeze());
        stage.play(Scene.DRAW, drawing::draw);
        stage.play(Scene.MINUTES, _ -> drawing.sign(story.today()));
    }
}
