package vn.thuocdo.questionnaire;

/** Which body an answer speaks of: the one that took the dossier in, the one that resolved it, or neither alone. */
public enum Credit {
    RECEIVING,
    RESOLVING,
    NONE
}
