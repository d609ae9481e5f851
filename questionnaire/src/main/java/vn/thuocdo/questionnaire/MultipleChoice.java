package vn.thuocdo.questionnaire;

import java.util.List;

/** Any number of answers out of several. */
public record MultipleChoice(About about, List<Choice> choices) implements Question {

    public MultipleChoice {
        choices = Choices.checked(about.name(), choices);
    }

    @Override
    public MultipleChoice about(About other) {
        return new MultipleChoice(other, choices);
    }
}
