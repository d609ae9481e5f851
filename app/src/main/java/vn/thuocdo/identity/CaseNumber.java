package vn.thuocdo.identity;

import java.util.UUID;

/** The number an answer is kept under. It is drawn at random and tells neither whose it is nor when it was drawn. */
public record CaseNumber(UUID value) {

    public CaseNumber {
        if (value.version() != 4) {
            throw new IllegalArgumentException("case number %s is not random".formatted(value));
        }
    }

    public static CaseNumber random() {
        return new CaseNumber(UUID.randomUUID());
    }
}
