package vn.thuocdo.response;

/** What is told of an answer to whoever holds its receipt: never its content. */
public enum ReceiptState {
    /** No answer has this receipt. */
    UNKNOWN,
    /** It is there, and may be withdrawn. */
    RECEIVED,
    /** It is there, and the data are closed. */
    KEPT,
    /** It was withdrawn. */
    WITHDRAWN;

    /** The key of the sentence. */
    public String text() {
        return "response.receipt." + name();
    }
}
