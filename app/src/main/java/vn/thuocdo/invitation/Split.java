package vn.thuocdo.invitation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.sample.Invitee;

/**
 * How a sample is split into lists for interviewers. It is said anew each time and kept nowhere: with who went to whom
 * in the database, the interviewer's code beside an answer would lead to a few people.
 *
 * @param byAgency a list for each agency; else one for so many places of the sample
 * @param size places of a list
 * @param interviewers their codes, who get the lists in turn; blank where there are none
 */
public record Split(boolean byAgency, int size, String interviewers) {

    private static final int LARGEST = 500;
    private static final int LONGEST = 4_000;

    /** @throws Refused if the size is not between 1 and 500, or there are too many codes */
    public Split {
        interviewers = interviewers.strip();
        if (size < 1 || size > LARGEST || interviewers.length() > LONGEST) {
            throw new Refused(Problem.INVITATION_SPLIT);
        }
    }

    /** Whoever drops out leaves the others in their lists. */
    List<FieldList> lists(List<Invitee> all) {
        var groups = new LinkedHashMap<String, List<Invitee>>();
        all.forEach(each ->
                groups.computeIfAbsent(group(each), _ -> new ArrayList<>()).add(each));
        var codes = Stream.of(interviewers.split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .toList();
        var lists = new ArrayList<FieldList>();
        groups.forEach((name, people) -> {
            var number = byAgency ? lists.size() + 1 : Integer.parseInt(name);
            var code = codes.isEmpty() ? "" : codes.get((number - 1) % codes.size());
            lists.add(new FieldList(number, byAgency ? name : "", code, people));
        });
        return lists;
    }

    private String group(Invitee invitee) {
        if (!byAgency) {
            return String.valueOf((invitee.place() - 1) / size + 1);
        }
        return invitee.agency().isEmpty() ? invitee.stratum() : invitee.agency();
    }

    /** As an address carries it. */
    public String query() {
        return "byAgency=%s&size=%d&interviewers=%s"
                .formatted(byAgency, size, URLEncoder.encode(interviewers, StandardCharsets.UTF_8));
    }
}
