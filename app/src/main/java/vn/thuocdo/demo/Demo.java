package vn.thuocdo.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the story behind the pages, and knows how far it has come. */
@Component
public class Demo {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final Map<Scene, Told> told = new EnumMap<>(Scene.class);
    private @Nullable Story story;

    /** How far a scene has come. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED;

        /** The key of what it is called. */
        public String text() {
            return "demo.state." + name();
        }
    }

    /**
     * A scene, and how far it has come.
     *
     * @param done of its parts; 0 of 0 where it has none
     * @param failure why it could not go on; blank where it could
     */
    public record Told(Scene scene, State state, int done, int of, Duration took, String failure) {

        Told(Scene scene, State state) {
            this(scene, state, 0, 0, Duration.ZERO, "");
        }

        public long seconds() {
            return took.toSeconds();
        }
    }

    /**
     * Begins, and returns at once.
     *
     * @return done when the story is told to its end; fails where somebody got stuck
     */
    public CompletableFuture<Void> begin(Story begun) {
        synchronized (told) {
            story = begun;
            for (var scene : Scene.values()) {
                told.put(scene, new Told(scene, begun.isTold() ? State.DONE : State.WAITING));
            }
        }
        if (begun.isTold()) {
            return CompletableFuture.completedFuture(null);
        }
        var executor = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("demo").factory());
        return CompletableFuture.runAsync(() -> new Telling(begun, this::play).tell(), executor)
                .whenComplete((_, _) -> executor.shutdown());
    }

    /** Plays a scene, and notes what becomes of it. */
    private void play(Scene scene, Survey.Play play) {
        var began = System.nanoTime();
        note(new Told(scene, State.RUNNING));
        try {
            play.run((done, of) -> note(new Told(scene, State.RUNNING, done, of, since(began), "")));
            note(new Told(scene, State.DONE, 0, 0, since(began), ""));
        } catch (Exception failure) {
            LOG.error("the demonstration got stuck at {}", scene, failure);
            note(new Told(scene, State.FAILED, 0, 0, since(began), String.valueOf(failure.getMessage())));
            throw new IllegalStateException("stuck at " + scene, failure);
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void note(Told now) {
        synchronized (told) {
            told.put(now.scene(), now);
        }
    }

    /** The scenes in their order; none where no demonstration runs here. */
    List<Told> scenes() {
        synchronized (told) {
            return new ArrayList<>(told.values());
        }
    }

    /** Whether nothing more will happen. */
    boolean isOver() {
        var states = scenes().stream().map(Told::state).toList();
        return states.contains(State.FAILED) || states.stream().allMatch(State.DONE::equals);
    }

    Optional<Story> story() {
        synchronized (told) {
            return Optional.ofNullable(story);
        }
    }
}
