package vn.thuocdo.measurement.conform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One case: a request, and what R answered to it.
 *
 * @param folders where its data files are looked for, in this order
 * @param body the case as it stands in the file
 */
record Case(List<Path> folders, JsonNode body) {

    /** Nothing where the case has none. */
    Optional<String> id() {
        return Optional.of(body.path("id").asString("")).filter(id -> !id.isBlank());
    }

    String group() {
        return body.path("group").asString("");
    }

    JsonNode request() {
        return required(body, "request");
    }

    String operation() {
        return required(request(), "op").asString();
    }

    JsonNode design() {
        return required(body, "design");
    }

    /** The data file the case works on. */
    CaseData data() {
        return otherData(required(body, "data").asString());
    }

    /** A file beside it, such as multipliers or joint probabilities. */
    CaseData otherData(String file) {
        return folders.stream()
                .filter(folder -> Files.isRegularFile(folder.resolve(file)))
                .findFirst()
                .map(folder -> CaseData.read(folder, file))
                .orElseThrow(() -> new BrokenCase("no-data-file", file, folders));
    }

    /** What must come out: of the newer release of R's package where the two differ and the newer is to be followed. */
    JsonNode expected() {
        var alternatives = body.get("expected_alt");
        if (alternatives != null) {
            for (var alternative : alternatives) {
                if (alternative.path("implement").asBoolean(false)) {
                    return alternative.get("expected");
                }
            }
        }
        return required(body, "expected");
    }

    double tolerance() {
        return required(required(body, "tolerance"), "rel").asDouble();
    }

    private static JsonNode required(JsonNode node, String field) {
        var found = node.get(field);
        if (found == null || found.isNull()) {
            throw new BrokenCase("case-lacks", field);
        }
        return found;
    }
}
