package vn.thuocdo.measurement.method;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.measurement.yaml.YamlFile;

/** Where methods are kept: those that come with the programme, and files of one's own. */
public final class Methods {

    private static final String FOLDER = "/methods/";
    private static final String LIST = "methods.txt";

    /** The codes of the methods that come with the programme, as {@code methods/methods.txt} lists them. */
    public List<String> codes() {
        return new String(resource(LIST), StandardCharsets.UTF_8).lines().toList();
    }

    /** The method of that code, if it comes with the programme. */
    public Optional<Method> find(String code) {
        if (!codes().contains(code)) {
            return Optional.empty();
        }
        var file = code + ".yaml";
        return Optional.of(YamlFile.read("methods/" + file, resource(file), MethodReader::read));
    }

    /**
     * The method a file holds.
     *
     * @throws FileRefused if the file holds none
     */
    public Method read(Path file) {
        return YamlFile.read(file, MethodReader::read);
    }

    private static byte[] resource(String name) {
        try (var stream = Methods.class.getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(stream, () -> "the jar lacks " + FOLDER + name)
                    .readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
