package vn.thuocdo.invitation;

import java.util.List;
import vn.thuocdo.sample.Invitee;

/**
 * People of the sample whom one interviewer sees.
 *
 * @param name of the agency, where the sample is split by agencies; else blank
 * @param interviewer their code; blank where none is given
 */
public record FieldList(int number, String name, String interviewer, List<Invitee> people) {

    FieldList with(List<Invitee> left) {
        return new FieldList(number, name, interviewer, left);
    }
}
