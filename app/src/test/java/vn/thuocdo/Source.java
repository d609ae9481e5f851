package vn.thuocdo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Java source of any module, main or test. */
record Source(Path file, String text) {

    private static final Path ROOT = Path.of("..");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern OURS = Pattern.compile("\\b(vn\\.thuocdo(?:\\.[a-z]\\w*)*)\\.[A-Z]");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");

    /** Those of all modules; at least this one. */
    static List<Source> all() throws IOException {
        var sources = new ArrayList<Source>();
        try (var folders = Files.newDirectoryStream(ROOT)) {
            for (var folder : folders) {
                sources.addAll(under(folder.resolve("src/main/java")));
                sources.addAll(under(folder.resolve("src/test/java")));
            }
        }
        if (sources.isEmpty()) {
            throw new IllegalStateException("no sources under " + ROOT.toAbsolutePath());
        }
        return sources;
    }

    private static List<Source> under(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Source::read)
                    .toList();
        }
    }

    private static Source read(Path file) {
        try {
            return new Source(ROOT.relativize(file), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this is a file of the published code of {@code module}. */
    boolean isMainOf(String module) {
        return file.startsWith(Path.of(module, "src", "main"));
    }

    /** Whether this is a test or an example of one. */
    boolean isTest() {
        return file.toString().matches(".*[/\\\\]src[/\\\\]test[/\\\\].*");
    }

    /** The file's name without {@code .java}. */
    String name() {
        return file.toString().replaceAll(".*[/\\\\]|\\.java$", "");
    }

    List<String> imports() {
        return IMPORT.matcher(text).results().map(found -> found.group(1)).toList();
    }

    String packageName() {
        return PACKAGE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** The packages of ours whose types the code names, in imports or in full. */
    Set<String> packagesUsed() {
        return text.lines()
                .filter(line -> !line.strip().startsWith("*"))
                .flatMap(line -> OURS.matcher(line).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
