package vn.thuocdo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where somebody comes to by links alone, without a browser, down to the last page. */
final class Walk {

    /** Of the pages that differ in whom they are about these many are gone to. */
    private static final int INSTANCES = 2;

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern LINK = Pattern.compile(" href=\"(/[^\"#]*)");
    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("(<[a-z]\\w*)(?:[^>]*?( class=\"[^\"]*\"))?");

    private final WebClient client;
    private final Set<String> files;
    private final List<Stop> stops = new ArrayList<>();

    private Walk(WebClient client, Set<String> files) {
        this.client = client;
        this.files = files;
    }

    /**
     * What a link led to.
     *
     * @param kind the path without what it is about
     * @param tags the elements of the page and their classes; none for a file
     */
    record Stop(String path, int status, String kind, Set<String> tags) {

        boolean isPage() {
            return !tags.isEmpty();
        }
    }

    /** @param files those that somebody has come to already, which are not made once more for everybody */
    static List<Stop> from(String start, WebClient client, Set<String> files) {
        var walk = new Walk(client, files);
        walk.go(start);
        return walk.stops;
    }

    private void go(String start) {
        var ahead = new ArrayDeque<>(List.of(start));
        var known = new HashSet<>(ahead);
        var visits = new HashMap<String, Integer>();
        while (!ahead.isEmpty()) {
            var path = ahead.remove();
            if (!files.contains(path) && visits.merge(kind(path), 1, Integer::sum) <= INSTANCES) {
                visit(path).filter(known::add).forEach(ahead::add);
            }
        }
    }

    private Stream<String> visit(String path) {
        var answer = client.get(path);
        var type = answer.headers().firstValue("Content-Type").orElse("");
        var page = type.startsWith("text/html") ? answer.body() : "";
        stops.add(new Stop(path, answer.statusCode(), kind(path), tags(page)));
        if (page.isEmpty()) {
            files.add(path);
        }
        return LINK.matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !link.contains("lang=")); // the walk goes on in its language
    }

    private static String kind(String path) {
        return path.replaceAll(UUID, "one")
                .replaceAll("\\?.*", "")
                .replaceAll("/(places|procedures)/(?!import).*", "/$1/one");
    }

    private static Set<String> tags(String page) {
        var main = MAIN.matcher(page);
        return TAG.matcher(main.find() ? main.group() : page)
                .results()
                .map(tag -> tag.group(1) + tag.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
