package vn.thuocdo.questionnaire;

/** Words between questions, to which nothing is answered. */
public record Note(About about) implements Question {

    public Note {
        if (about.required() || about.constraint() != null || !about.missing().isEmpty()) {
            throw new IllegalArgumentException(about.name() + ": a note is not answered");
        }
    }

    @Override
    public Note about(About other) {
        return new Note(other);
    }
}
