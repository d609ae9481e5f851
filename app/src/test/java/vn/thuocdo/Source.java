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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A Java source of any module, main or test. */
record Source(Path file, String text) {

    private static final Path ROOT = Path.of("..");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern OURS = Pattern.compile("\\b(vn\\.thuocdo(?:\\.[a-z]\\w*)*)\\.[A-Z]");
    private static final Pattern QUERY = Pattern.compile("\\)\\s*\\.query\\(");
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

    /**
     * The methods whose bodies have more lines than that, by what they start with. As the sources are laid out, a
     * method's braces stand four columns in, or eight in a nested type, and nothing between them does.
     */
    Stream<String> longMethods(int most) {
        var lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).matches(" {4}( {4})?}"))
                .mapToObj(at -> lines.subList(startOfBlock(lines, at), at))
                .filter(block -> bodyOf(block).size() > most)
                .map(List::getFirst)
                .filter(start -> !start.matches(".*\\b(class|record|interface|enum)\\b.*"))
                .map(start -> "%s: %s".formatted(name(), start.strip()));
    }

    private static int startOfBlock(List<String> lines, int end) {
        var indent = lines.get(end).length() - 1;
        return IntStream.iterate(end - 1, at -> at - 1)
                .filter(at -> !lines.get(at).isBlank())
                .filter(at ->
                        lines.get(at).length() - lines.get(at).stripLeading().length() <= indent)
                .findFirst()
                .orElseThrow();
    }

    /** What stands behind the signature, which may have several lines. */
    private static List<String> bodyOf(List<String> block) {
        var signature = IntStream.range(0, block.size())
                .filter(at -> block.get(at).endsWith("{"))
                .findFirst()
                .orElse(block.size() - 1);
        return block.subList(signature + 1, block.size());
    }

    /** Whether a query of a {@code JdbcClient} is read as a stream that no {@code try} closes. */
    boolean leavesAQueryOpen() {
        return QUERY.matcher(text)
                .results()
                .filter(found -> !startOfStatement(found.start()).startsWith("try ("))
                .map(found -> text.substring(endOfCall(found.end())))
                .anyMatch(rest -> rest.stripLeading().startsWith(".stream()"));
    }

    private String startOfStatement(int within) {
        var before = text.substring(0, within);
        var end = IntStream.of(before.lastIndexOf(';'), before.lastIndexOf('{'), before.lastIndexOf('}'))
                .max()
                .orElseThrow();
        return before.substring(end + 1).strip();
    }

    /** @param start behind the bracket that opens the arguments */
    private int endOfCall(int start) {
        var open = 1;
        var at = start;
        while (open > 0 && at < text.length()) {
            switch (text.charAt(at++)) {
                case '(' -> open++;
                case ')' -> open--;
                default -> {}
            }
        }
        return at;
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
