package vn.thuocdo.dossier;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How lists are taken in.
 *
 * @param largestFile of a list, as it is handed in
 * @param atOnce how many lists are loaded at the same time
 * @param keepContacts how long after it came in a contact is kept
 * @param samePhone a telephone number on more dossiers of a list than this is told
 * @param missingPhones a list in which more than this share, 0…1, cannot be reached is told
 */
@ConfigurationProperties("thuocdo.dossier")
public record DossierSettings(
        @DefaultValue("600MB") DataSize largestFile,
        @DefaultValue("1") int atOnce,
        @DefaultValue("P2Y") Period keepContacts,
        @DefaultValue("20") int samePhone,
        @DefaultValue("0.2") double missingPhones) {

    public DossierSettings {
        if (largestFile.toBytes() < 1 || atOnce < 1 || samePhone < 1 || missingPhones < 0 || missingPhones > 1) {
            throw new IllegalArgumentException(
                    "thuocdo.dossier: %s, %d, %d, %s".formatted(largestFile, atOnce, samePhone, missingPhones));
        }
    }
}
