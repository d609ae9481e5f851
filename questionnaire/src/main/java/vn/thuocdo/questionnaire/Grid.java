package vn.thuocdo.questionnaire;

import java.util.List;
import vn.thuocdo.questionnaire.condition.Condition;

/**
 * Rows that are answered on one scale.
 *
 * <p>What is said about the grid holds for each row; the source is the row's own.
 */
public record Grid(About about, List<GridRow> rows, List<Choice> scale) implements Question {

    public Grid {
        rows = List.copyOf(rows);
        scale = Choices.checked(about.name(), scale);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(about.name() + ": a grid without rows");
        }
        if (about.constraint() != null) {
            throw new IllegalArgumentException(about.name() + ": a grid has no answer of its own to constrain");
        }
        if (scale.stream().anyMatch(Choice::other)) {
            throw new IllegalArgumentException(about.name() + ": a scale does not ask for words");
        }
    }

    @Override
    public Grid about(About other) {
        return new Grid(other, rows, scale);
    }

    /** The rows as questions of their own, asked when the grid and the row are. */
    public List<SingleChoice> asked() {
        return rows.stream().map(this::asked).toList();
    }

    private SingleChoice asked(GridRow row) {
        var own = new About(
                row.name(),
                row.label(),
                null,
                about.required(),
                Condition.both(about.relevant(), row.relevant()),
                null,
                row.source(),
                about.channels(),
                about.missing());
        return new SingleChoice(own, scale);
    }
}
