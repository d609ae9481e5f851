package vn.thuocdo.agency;

/**
 * An administrative procedure (thủ tục hành chính).
 *
 * @param code on the national database: 1.000656
 * @param field it belongs to: Hộ tịch
 */
public record Procedure(String code, String name, String field, Invitation invitation) {

    public Procedure {
        if (!ProcedureCode.of(code).filter(code::equals).isPresent() || name.isBlank()) {
            throw new IllegalArgumentException("procedure “%s” with code “%s”".formatted(name, code));
        }
    }
}
