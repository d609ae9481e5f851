package vn.thuocdo.measurement.conform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One case: a request, and what R answered to it.
 *
 * @param folders where its data files are looked for, in this order
 * @param body the case as it stands in the file
 */
record Case(List<Path> folders, JsonNode body) {

    String id() {
        return body.get("id").asString();
    }

    String group() {
        return body.path("group").asString("");
    }

    JsonNode request() {
        return body.get("request");
    }

    String operation() {
        return request().get("op").asString();
    }

    JsonNode design() {
        return body.get("design");
    }

    /** The data file the case works on. */
    CaseData data() {
        return otherData(body.get("data").asString());
    }

    /** A file beside it, such as multipliers or joint probabilities. */
    CaseData otherData(String file) {
        return folders.stream()
                .filter(folder -> Files.exists(folder.resolve(file)))
                .findFirst()
                .map(folder -> CaseData.read(folder, file))
                .orElseThrow(() -> new IllegalArgumentException("no file %s in %s".formatted(file, folders)));
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
        return body.get("expected");
    }

    double tolerance() {
        return body.get("tolerance").get("rel").asDouble();
    }
}
