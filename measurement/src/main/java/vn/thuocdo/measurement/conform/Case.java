package vn.thuocdo.measurement.conform;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/**
 * One case: a request, and what R answered to it.
 *
 * @param data the folder the case's {@code data} file and multiplier files are in
 * @param body the case as it stands in the file
 */
record Case(Path data, JsonNode body) {

    String id() {
        return body.get("id").asString();
    }

    JsonNode request() {
        return body.get("request");
    }

    String operation() {
        return request().get("op").asString();
    }

    double tolerance() {
        return body.get("tolerance").get("rel").asDouble();
    }
}
