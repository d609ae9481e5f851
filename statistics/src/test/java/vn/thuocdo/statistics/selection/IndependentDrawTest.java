package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The draw against {@code draw.py}, which was written in another language from {@code docs/methods/draw.md} alone. */
class IndependentDrawTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    @Test
    void anImplementationFromThePageAloneDrawsTheSame() throws IOException, InterruptedException {
        var random = new Random(20231001);
        var cases = new ArrayList<RandomDraw>();
        for (var i = 0; i < 600; i++) {
            cases.add(RandomDraw.next(random));
        }

        var answers = python(cases.stream().map(RandomDraw::asJson).toList());

        for (var i = 0; i < cases.size(); i++) {
            var expected = answers.get(i).get("sample");
            assertThat(JSON.writeValueAsString(cases.get(i).sample())).isEqualTo(String.valueOf(expected));
        }
        assertThat(cases.stream().filter(draw -> draw.sample() == null).count()).isGreaterThan(20);
        assertThat(cases.stream().filter(RandomDraw::hasCertainUnits).count()).isGreaterThan(100);
        assertThat(cases.stream().filter(RandomDraw::hasFewerReservesThanAsked).count())
                .isGreaterThan(100);
    }

    private JsonNode python(List<Map<String, Object>> cases) throws IOException, InterruptedException {
        var asked = folder.resolve("draws.json");
        var answered = folder.resolve("samples.json");
        var complaint = folder.resolve("complaint.txt");
        JSON.writeValue(asked, cases);
        int exit;
        try {
            exit = new ProcessBuilder("python3", "src/test/python/draw.py")
                    .redirectInput(asked.toFile())
                    .redirectOutput(answered.toFile())
                    .redirectError(complaint.toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            assumeTrue(System.getenv("CI") != null, "no python3 on the PATH: the draw is not compared with Python's");
            throw new AssertionError("install python3 (3.8 or later) and see that it is on the PATH", e);
        }
        assertThat(exit).as(Files.readString(complaint)).isZero();
        return JSON.readTree(answered.toFile());
    }

    /** A frame of a few strata with ties, huge units, units of size 0; some of them cannot be drawn. */
    private record RandomDraw(String seed, List<FrameUnit> frame, Map<String, StratumPlan> plan) {

        static RandomDraw next(Random random) {
            var seed = new byte[32];
            random.nextBytes(seed);
            var strata = 1 + random.nextInt(4);
            var units = 1 + random.nextInt(60);
            var largest = new long[] {1, 3, 50, 1_000_000, 1L << 60}[random.nextInt(5)];
            var frame = new ArrayList<FrameUnit>();
            var order = 0L;
            for (var i = 0; i < units; i++) {
                order += 1 + random.nextInt(3);
                var size = random.nextInt(8) == 0 ? random.nextLong(largest + 1) : random.nextLong(largest / 5 + 2);
                frame.add(new FrameUnit(order, "S " + random.nextInt(strata), "%x".formatted(i * 7919L), size));
            }
            return new RandomDraw(HexFormat.of().formatHex(seed), frame, plan(random, frame));
        }

        private static Map<String, StratumPlan> plan(Random random, List<FrameUnit> frame) {
            var plan = new HashMap<String, StratumPlan>();
            for (var stratum : frame.stream().map(FrameUnit::stratum).distinct().toList()) {
                var members =
                        frame.stream().filter(u -> u.stratum().equals(stratum)).count();
                var method = List.of(DrawMethod.values()).get(random.nextInt(3));
                var size = random.nextInt(6) == 0 ? (int) members : 1 + random.nextInt((int) members);
                plan.put(stratum, new StratumPlan(method, size, random.nextInt((int) members + 2)));
            }
            if (random.nextInt(20) == 0) {
                plan.put("nowhere", new StratumPlan(DrawMethod.SYSTEMATIC, 1, 0));
            }
            return plan;
        }

        Map<String, Object> asJson() {
            var units = frame.stream()
                    .map(u -> List.<Object>of(u.order(), u.stratum(), u.id(), u.size()))
                    .toList();
            var rules = new HashMap<String, Object>();
            plan.forEach(
                    (stratum, rule) -> rules.put(stratum, List.of(word(rule.method()), rule.size(), rule.reserves())));
            return Map.of("seed", seed, "frame", units, "plan", rules);
        }

        private static String word(DrawMethod method) {
            return switch (method) {
                case SIMPLE_RANDOM -> "srs";
                case SYSTEMATIC -> "systematic";
                case PROPORTIONAL_TO_SIZE -> "pps";
            };
        }

        /** The lines of the sample; null if the draw is refused. */
        @Nullable
        List<List<Object>> sample() {
            return draw().map(DrawPage::sample).orElse(null);
        }

        boolean hasCertainUnits() {
            return strata().anyMatch(stratum -> !stratum.certain().isEmpty());
        }

        boolean hasFewerReservesThanAsked() {
            return strata().anyMatch(stratum ->
                    stratum.reserves().size() < stratum.plan().reserves());
        }

        private Stream<StratumDraw> strata() {
            return draw().stream().flatMap(draw -> draw.strata().stream());
        }

        private Optional<Draw> draw() {
            try {
                return Optional.of(VerifiableDraw.draw(new Seed(seed), frame, new DrawPlan(plan, null)));
            } catch (IllegalArgumentException refusal) {
                return Optional.empty();
            }
        }
    }
}
