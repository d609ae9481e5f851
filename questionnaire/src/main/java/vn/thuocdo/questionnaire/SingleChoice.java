package vn.thuocdo.questionnaire;

import java.util.List;

/** One answer out of several. */
public record SingleChoice(About about, List<Choice> choices) implements Question {

    public SingleChoice {
        choices = Choices.checked(about.name(), choices);
    }

    @Override
    public SingleChoice about(About other) {
        return new SingleChoice(other, choices);
    }
}
