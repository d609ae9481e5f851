package vn.thuocdo.demo;

import java.util.random.RandomGeneratorFactory;

/** The scenes in the order in which one needs the other. */
final class Telling {

    /** Last year's campaign was small: every so many agencies, with so many times fewer dossiers a year. */
    private static final int SMALLER = 8;

    private final Story story;
    private final Survey.Stage stage;
    private final Province province = Province.packed();
    private final SimulatedAnswers answers;

    Telling(Story story, Survey.Stage stage) {
        this.story = story;
        this.stage = stage;
        answers = new SimulatedAnswers(
                RandomGeneratorFactory.of("L64X128MixRandom").create(story.seed()));
    }

    void tell() {
        stage.play(Scene.LAST_YEAR, _ -> LastYear.measure(story.folder(), story.seed()));
        try (var cast = new Cast(story.site(), story.password())) {
            var opening = new Opening(cast, province);
            stage.play(Scene.CATALOGUES, _ -> opening.catalogues(story.firstLink()));
            stage.play(Scene.ACCOUNTS, opening::accounts);
            stage.play(Scene.LAST_FIELD, progress -> lastYears(cast, progress));
            new Survey(cast, province, story.window(), story.today(), story.carrier(), stage)
                    .carryOut(new SimulatedLists(province, story.seed(), story.dossiers()), answers);
        }
    }

    /** Everything that this year's goes through, and the end of its field. */
    private void lastYears(Cast cast, Progress progress) {
        var few = province.every(SMALLER);
        new Survey(cast, few, story.lastYears(), story.today(), story.carrier(), within(progress))
                .carryOut(new SimulatedLists(few, story.seed() + 1, story.dossiers() / SMALLER), answers)
                .close();
    }

    /** A stage on which whole scenes are parts of one. */
    private static Survey.Stage within(Progress progress) {
        var scenes = Scene.PAPER.ordinal() - Scene.LAST_FIELD.ordinal();
        return (scene, play) -> {
            try {
                play.run((_, _) -> {});
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IllegalStateException("stuck at last year's " + scene, failure);
            }
            progress.at(scene.ordinal() - Scene.LAST_FIELD.ordinal(), scenes);
        };
    }
}
