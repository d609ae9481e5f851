package vn.thuocdo.measurement.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the columns of a case's file may hold. */
class CaseColumnsTest {

    @TempDir
    Path folder;

    @Test
    void lackAUnitInNoRow() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/d.csv"), "y,w,psu\n1,2,a\n3,4,NA\n5,6,b\n");

        assertThat(failures("""
                {"data": "d.csv", "expected": {"error": true}, "tolerance": {"rel": 0},
                 "design": {"ids": ["psu"], "weights": "w"}, "request": {"op": "mean", "vars": ["y"]}}
                """)).isEmpty();
    }

    @Test
    void holdAnInfinitePopulationAsRWritesIt() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/d.csv"), "y,w,N\n1,1,Inf\n2,1,Inf\n6,1,Inf\n");

        // √(Σ(y − 3)²/(n(n − 1)))
        assertThat(failures("""
                {"data": "d.csv", "expected": {"rows": [{"term": "y", "estimate": 3, "se": 1.5275252316519468}]},
                 "tolerance": {"rel": 1e-12}, "design": {"weights": "w", "fpc": ["N"], "fpc_kind": "population_size"},
                 "request": {"op": "mean", "vars": ["y"]}}
                """)).isEmpty();
    }

    @Test
    void areCategoriesWhereTheManifestSaysSoThoughTheyHoldDigits() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("manifest.json"), """
                {"data": [{"file": "d.csv", "columns": [{"name": "code", "type": "category"}]}]}
                """);
        Files.writeString(folder.resolve("data/d.csv"), "code,w\n9,1\n10,1\n9,2\n");

        assertThat(failures("""
                {"data": "d.csv", "expected": {"rows": [{"term": "code10", "estimate": 0.25},
                                                        {"term": "code9", "estimate": 0.75}]},
                 "tolerance": {"rel": 1e-12}, "design": {"weights": "w"}, "request": {"op": "mean", "vars": ["code"]}}
                """)).isEmpty();
    }

    private List<String> failures(String body) throws IOException {
        Files.createDirectories(folder.resolve("cases"));
        Files.writeString(
                folder.resolve("cases/mine.json"), "{\"schema\": \"sipas-golden/1\", \"cases\": [%s]}".formatted(body));
        var failures = new ArrayList<String>();
        new Conformance().run(folder, List.of(), failure -> failures.add(failure.toString()));
        return failures;
    }
}
