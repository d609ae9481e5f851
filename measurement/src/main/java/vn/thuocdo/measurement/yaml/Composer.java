package vn.thuocdo.measurement.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** From text to nodes, by the events of the YAML parser: so that depth, anchors and keys stay in our hands. */
final class Composer {

    private static final int DEEPEST = 50;

    private final String name;
    private final String text;
    private final Problems problems;
    private final Iterator<Event> events;

    private Composer(String name, String text, Problems problems) {
        this.name = name;
        this.text = text;
        this.problems = problems;
        var settings = LoadSettings.builder().setCodePointLimit(YamlFile.LIMIT).build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    static Node compose(String name, String text, Problems problems) {
        var composer = new Composer(name, text, problems);
        try {
            return composer.document();
        } catch (MarkedYamlEngineException wrong) {
            throw composer.syntax(wrong);
        }
    }

    private Node document() {
        events.next();
        if (events.next().getEventId() != Event.ID.DocumentStart) {
            throw problems.refuse(Position.wholeFile(name), Message.of(Composer.class, "empty-file"));
        }
        var root = node(events.next(), 1);
        events.next();
        var after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw problems.refuse(position(after), Message.of(Composer.class, "second-document"));
        }
        return root;
    }

    private Node node(Event event, int depth) {
        if (depth > DEEPEST) {
            throw problems.refuse(position(event), Message.of(Composer.class, "too-deep", DEEPEST));
        }
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw problems.refuse(position(event), Message.of(Composer.class, "anchor"));
        }
        return new Node(position(event), content(event, depth), problems);
    }

    private Content content(Event event, int depth) {
        return switch (event) {
            case ScalarEvent scalar -> {
                refuseTag(scalar, scalar.getTag());
                yield new Content.Scalar(scalar.getValue(), scalar.isPlain());
            }
            case SequenceStartEvent start -> {
                refuseTag(start, start.getTag());
                yield new Content.Sequence(children(depth));
            }
            case MappingStartEvent start -> {
                refuseTag(start, start.getTag());
                yield new Content.Mapping(entries(depth));
            }
            default -> throw new IllegalStateException("no value starts with " + event);
        };
    }

    private List<Node> children(int depth) {
        var children = new ArrayList<Node>();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            children.add(node(event, depth + 1));
        }
        return List.copyOf(children);
    }

    private List<Content.Entry> entries(int depth) {
        var entries = new LinkedHashMap<String, Content.Entry>();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            var key = key(event);
            var value = node(events.next(), depth + 1);
            var earlier = entries.putIfAbsent(key.value(), new Content.Entry(key, value));
            if (earlier != null) {
                var line = earlier.key().position().line();
                problems.report(key.position(), Message.of(Composer.class, "duplicate-key", key.value(), line));
            }
        }
        return List.copyOf(entries.values());
    }

    private Located<String> key(Event event) {
        if (event instanceof ScalarEvent scalar
                && scalar.getTag().isEmpty()
                && scalar.getAnchor().isEmpty()) {
            return new Located<>(scalar.getValue(), position(event));
        }
        throw problems.refuse(position(event), Message.of(Composer.class, "key-is-not-text"));
    }

    private void refuseTag(Event event, Optional<String> tag) {
        if (tag.isPresent()) {
            throw problems.refuse(position(event), Message.of(Composer.class, "tag", tag.get()));
        }
    }

    private RuntimeException syntax(MarkedYamlEngineException wrong) {
        var mark = wrong.getProblemMark().or(wrong::getContextMark);
        var position = mark.map(this::position).orElse(Position.wholeFile(name));
        var problem = wrong.getProblem() == null ? wrong.getContext() : wrong.getProblem();
        if (mark.filter(this::standsAtTab).isPresent()) {
            return problems.refuse(position, Message.of(Composer.class, "tab"));
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return problems.refuse(position, Message.of(Composer.class, "colon"));
        }
        return problems.refuse(position, Message.of(Composer.class, "syntax", problem));
    }

    private boolean standsAtTab(Mark mark) {
        var at = text.offsetByCodePoints(0, mark.getIndex());
        return at < text.length() && text.charAt(at) == '\t';
    }

    private Position position(Event event) {
        return event.getStartMark().map(this::position).orElse(Position.wholeFile(name));
    }

    private Position position(Mark mark) {
        return new Position(name, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
