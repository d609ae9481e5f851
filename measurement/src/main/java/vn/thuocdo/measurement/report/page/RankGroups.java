package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thuocdo.measurement.index.Breakdown;
import vn.thuocdo.measurement.index.DomainIndex;
import vn.thuocdo.measurement.report.wording.Wording;

/** Which ranked domains cannot be told apart, in plain words. */
record RankGroups(Breakdown breakdown, Wording wording) {

    private static final int NAMED = 8;
    private static final int IN_SIGHT = 10;

    Markup markup() {
        if (!breakdown.ranked()) {
            return Markup.NOTHING;
        }
        var groups =
                breakdown.groups().stream().filter(group -> group.size() > 1).toList();
        var intro = tag("p").of(wording.say("groups.intro"));
        if (groups.isEmpty()) {
            return Markup.all(intro, tag("p").of(wording.say("groups.none")));
        }
        var domains = breakdown.domains().stream().collect(Collectors.toMap(DomainIndex::key, Function.identity()));
        var list = tag("ul")
                .of(groups.stream()
                        .map(group -> tag("li").of(sentence(group, domains)))
                        .toList());
        if (groups.size() > IN_SIGHT) {
            var title = wording.say("groups.many", wording.figures().whole(groups.size()));
            list = tag("details").of(tag("summary").of(title), list);
        }
        return Markup.all(intro, list);
    }

    private String sentence(List<String> group, Map<String, DomainIndex> domains) {
        var members = group.stream().map(key -> known(key, domains)).toList();
        return wording.say("group", named(members), ranks(members));
    }

    private static DomainIndex known(String key, Map<String, DomainIndex> domains) {
        var domain = domains.get(key);
        if (domain == null) {
            throw new IllegalArgumentException("a group names %s, which is no domain".formatted(key));
        }
        return domain;
    }

    private String named(List<DomainIndex> members) {
        if (members.size() <= NAMED) {
            return members.stream().map(DomainIndex::label).collect(Collectors.joining("; "));
        }
        return wording.say(
                "group.large",
                wording.figures().whole(members.size()),
                members.getFirst().label(),
                members.getLast().label());
    }

    private String ranks(List<DomainIndex> members) {
        var ranks = members.stream()
                .flatMap(domain -> domain.rank().stream())
                .mapToInt(rank -> rank.rank())
                .summaryStatistics();
        return wording.figures().ranks(ranks.getMin(), ranks.getMax());
    }
}
