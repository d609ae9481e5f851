package vn.thuocdo.fieldwork;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept in the field.
 *
 * @param keepFaults how long what was wrong with the lines of a file is kept, with the words that stood there
 */
@ConfigurationProperties("thuocdo.fieldwork")
record FieldworkSettings(@DefaultValue("P7D") Period keepFaults) {

    FieldworkSettings {
        if (keepFaults.isNegative()) {
            throw new IllegalArgumentException("thuocdo.fieldwork: %s".formatted(keepFaults));
        }
    }
}
