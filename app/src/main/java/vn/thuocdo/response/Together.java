package vn.thuocdo.response;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

/**
 * Lets what is asked of the database at the same time share one trip to it: who comes while a worker is busy goes with
 * the next one. What one brings stays together and in its order.
 *
 * @param <Q> what is asked
 * @param <A> what comes back for each
 */
final class Together<Q, A> implements AutoCloseable {

    private static final int ENOUGH = 200;

    private final Trip<Q, A> trip;
    private final LinkedBlockingQueue<Waiting<Q, A>> queue = new LinkedBlockingQueue<>();
    private final List<Thread> workers;

    Together(String name, int workers, Trip<Q, A> trip) {
        this.trip = trip;
        this.workers = IntStream.range(0, workers)
                .mapToObj(number -> Thread.ofVirtual().name(name + "-" + number).start(this::work))
                .toList();
    }

    /** Asks for all of them at once; the results stand in their order. */
    interface Trip<Q, A> {

        List<A> make(List<Q> asked);
    }

    private record Waiting<Q, A>(List<Q> asked, CompletableFuture<List<A>> answered) {}

    /** @throws RuntimeException what the trip threw, though it may have been made again for these alone */
    List<A> ask(List<Q> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        var waiting = new Waiting<Q, A>(asked, new CompletableFuture<>());
        queue.add(waiting);
        try {
            return waiting.answered().join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private void work() {
        try {
            while (true) {
                answer(next());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Waiting<Q, A>> next() throws InterruptedException {
        var together = new ArrayList<Waiting<Q, A>>();
        var size = 0;
        for (var next = queue.take(); next != null; next = size < ENOUGH ? queue.poll() : null) {
            together.add(next);
            size += next.asked().size();
        }
        return together;
    }

    private void answer(List<Waiting<Q, A>> together) {
        try {
            var answers = trip.make(together.stream()
                            .flatMap(each -> each.asked().stream())
                            .toList())
                    .iterator();
            for (var each : together) {
                each.answered()
                        .complete(each.asked().stream().map(_ -> answers.next()).toList());
            }
        } catch (RuntimeException failure) {
            if (together.size() == 1) {
                together.getFirst().answered().completeExceptionally(failure);
            } else {
                together.forEach(each -> answer(List.of(each))); // what one of them did wrong is not the others' matter
            }
        }
    }

    @Override
    public void close() {
        workers.forEach(Thread::interrupt);
    }
}
