package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What may stand in the tree. A run that was told no folder, or the wrong one, leaves databases and keys in it, and
 * from there they get into a commit.
 */
class TreeTest {

    private static final Path ROOT = Path.of("..");
    private static final long LARGEST = 1L << 20;

    /** What {@code .gitignore} keeps out of commits, and what belongs to the tools. */
    private static final Set<String> LEFT_ALONE = Set.of(".git", "target", "out", ".idea", ".vscode", ".DS_Store");

    private static final Set<String> KINDS = Set.of(
            "java jte md properties csv json sql R yaml xml py html css txt svg sh js gz xlsx factories".split(" "));
    private static final Set<String> NAMES =
            Set.of("NOTICE", "LICENSE", "thuocdo", "run", ".gitignore", ".editorconfig");

    @Test
    void holdsNothingButSourcesOfKnownKinds() throws IOException {
        var strange = new ArrayList<String>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return LEFT_ALONE.contains(folder.getFileName().toString()) && !folder.equals(ROOT)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isKnown(file.getFileName().toString()) || attributes.size() > LARGEST) {
                    strange.add("%s, %,d bytes".formatted(ROOT.relativize(file), attributes.size()));
                }
                return FileVisitResult.CONTINUE;
            }
        });

        assertThat(strange).isEmpty();
    }

    @Test
    void knowsAKeyAndADatabaseForStrangers() {
        assertThat(isKnown("contact-0001.key")).isFalse();
        assertThat(isKnown("PG_VERSION")).isFalse();
        assertThat(isKnown("16384")).isFalse();
        assertThat(isKnown("TreeTest.java")).isTrue();
    }

    private static boolean isKnown(String name) {
        return NAMES.contains(name)
                || LEFT_ALONE.contains(name)
                || name.endsWith(".iml")
                || KINDS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
