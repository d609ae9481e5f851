package vn.thuocdo.questionnaire.json;

/** A text is not the JSON it should be. The message is for logs; people are told that the file is broken. */
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1;

    Malformed(String message) {
        super(message);
    }
}
