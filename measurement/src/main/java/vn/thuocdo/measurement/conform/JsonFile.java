package vn.thuocdo.measurement.conform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Position;
import vn.thuocdo.measurement.yaml.Problem;

/** Reads JSON, and says where a file is none. */
final class JsonFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonFile() {}

    /**
     * What stands in {@code file}.
     *
     * @throws FileRefused if that is not JSON
     */
    static JsonNode read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return JSON.readTree(in);
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            throw refused(position(file, e), "not-json", String.valueOf(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Position position(Path file, JacksonException e) {
        var location = e.getLocation();
        return location == null || location.getLineNr() < 1 || location.getColumnNr() < 1
                ? Position.wholeFile(file.toString())
                : new Position(file.toString(), location.getLineNr(), location.getColumnNr());
    }

    static FileRefused refused(Path file, String key, Object... arguments) {
        return refused(Position.wholeFile(file.toString()), key, arguments);
    }

    private static FileRefused refused(Position position, String key, Object... arguments) {
        return new FileRefused(List.of(new Problem(position, Message.of(JsonFile.class, key, arguments))));
    }
}
