package vn.thuocdo.invitation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.thuocdo.contact.Contact;

/**
 * A letter to one person.
 *
 * @param agency that dealt with the matter; blank where residents are asked in general
 * @param procedure blank where it must not be named
 * @param serial which the envelope may bear: place in the sample
 * @param adults which adult of a household is asked, if there are 1, 2, … of them; empty where a person is asked
 */
record Letter(Contact contact, String agency, String procedure, String token, int serial, List<Integer> adults) {

    private static final Pattern GROUP = Pattern.compile(".{5}(?=.{5})|.+");

    /** The token in groups, as people read it aloud and type it. */
    String code() {
        return String.join(
                " ", GROUP.matcher(token).results().map(MatchResult::group).toList());
    }
}
