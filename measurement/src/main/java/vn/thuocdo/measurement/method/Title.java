package vn.thuocdo.measurement.method;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Node;

/**
 * What a method is called, who decided on it and for which years.
 *
 * @param code by which plans name it
 * @param edition tells it from others of the same name
 * @param decision absent for methods nobody decided on
 * @param years for which it is made; absent for all
 * @param respondents who is asked
 */
public record Title(
        String code,
        String edition,
        Bilingual name,
        @Nullable Decision decision,
        @Nullable Years years,
        Respondents respondents) {

    /**
     * The document by which a method was decided on (quyết định, thông tư).
     *
     * @param number as printed
     * @param date of signature; absent where it was not read
     * @param body that signed
     * @param title of the document
     */
    public record Decision(String number, @Nullable LocalDate date, Bilingual body, Bilingual title) {}

    /**
     * The years of measurement a method is for, both included.
     *
     * @param to absent while it lasts
     */
    public record Years(int from, @Nullable Integer to) {}

    /** Whose answers or records a method counts. */
    public enum Respondents {
        /** People and organisations that completed a procedure and have its result. */
        USERS_OF_PROCEDURES,
        /** People of 18 and over, whether or not they used a service. */
        RESIDENTS,
        /** Dossiers and the bodies that handle them, by record rather than by questionnaire. */
        DOSSIERS,
        /** Whoever the plan asks. */
        ANYONE
    }

    static Decision decision(Fields fields) {
        var number = fields.required("number", Node::text);
        var date = fields.optional("date", Node::date);
        var body = fields.required("body", Bilingual::read);
        var title = fields.required("title", Bilingual::read);
        return new Decision(number.get(), date.get().orElse(null), body.get(), title.get());
    }

    static Years years(Fields fields) {
        var from = fields.required("from", Title::year);
        var to = fields.optional("to", Title::year);
        if (to.get().filter(last -> last < from.get()).isPresent()) {
            throw fields.problems().refuse(fields.position(), Message.of(Title.class, "years-backwards"));
        }
        return new Years(from.get(), to.get().orElse(null));
    }

    private static int year(Node node) {
        return (int) node.wholeNumber(1945, 2200);
    }
}
