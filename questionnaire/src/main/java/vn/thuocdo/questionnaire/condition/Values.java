package vn.thuocdo.questionnaire.condition;

import java.time.LocalDate;

/** What a condition is asked about: the answers, the one under test, and the day. */
public interface Values {

    /** The answer called {@code name}, {@link Value#BLANK} where there is none. */
    Value of(String name);

    /** The answer under test, written {@code .}; blank outside constraints. */
    Value own();

    /** The day on which it is answered. */
    LocalDate today();
}
