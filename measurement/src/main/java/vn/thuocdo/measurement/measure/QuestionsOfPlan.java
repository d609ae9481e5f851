package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.data.Database;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.engine.TotalsRequest;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.ComputeAnswers;
import vn.thuocdo.measurement.index.QuestionResult;
import vn.thuocdo.measurement.index.QuestionResult.Choice;
import vn.thuocdo.measurement.index.QuestionResult.DomainAnswers;
import vn.thuocdo.measurement.index.QuestionResult.Part;
import vn.thuocdo.measurement.index.Recipe;
import vn.thuocdo.measurement.index.Response;
import vn.thuocdo.measurement.method.Bilingual;
import vn.thuocdo.measurement.method.Question;
import vn.thuocdo.measurement.plan.ItemColumn;
import vn.thuocdo.measurement.plan.Plan;

/**
 * The method's other questions, each by itself: the share of every answer among those who answered. A question is
 * summed at a time, so that no more totals are held than of one.
 *
 * @param index what the index was summed from; questions have the same rows, design and breakdowns
 */
record QuestionsOfPlan(
        Plan plan, PlannedData data, Database database, Recipe recipe, TotalsRequest index, List<DomainPlace> places) {

    List<QuestionResult> results() throws SQLException {
        var results = new ArrayList<QuestionResult>();
        for (var question : plan.method().applied().questions()) {
            var columns = question.codes()
                    .flatMap(code -> plan.rows().questions().stream()
                            .filter(column -> column.item().equals(code)))
                    .toList();
            if (!columns.isEmpty()) {
                results.add(result(question, columns));
            }
        }
        return results;
    }

    private QuestionResult result(Question question, List<ItemColumn> columns) throws SQLException {
        var scorings = columns.stream()
                .map(column -> QuestionColumns.scoring(plan, data, column))
                .toList();
        var parts = parts(question, columns);
        var sample = sample(question, scorings);
        var terms = parts.stream().mapToInt(part -> part.choices().size()).sum();
        var answers = new ComputeAnswers(sample, terms, question.kind() != Question.Kind.NUMBER, recipe);
        var domains = places.stream()
                .map(place -> answers(place, answers, parts, sample))
                .toList();
        return new QuestionResult(
                question.code(),
                names(question.text()),
                question.aspect(),
                question.kind(),
                question.provenance().unverified(),
                parts,
                responses(scorings, terms, sample),
                domains);
    }

    private static DomainAnswers answers(DomainPlace place, ComputeAnswers answers, List<Part> parts, Sample sample) {
        var cells = answers.cells(place.in(sample.breakdowns()), place.minimumCount());
        var byPart = new ArrayList<List<Cell>>();
        var at = 0;
        for (var part : parts) {
            byPart.add(cells.subList(at, at + part.choices().size()));
            at += part.choices().size();
        }
        var where = place.where();
        return new DomainAnswers(where.breakdown(), where.key(), where.label(), byPart);
    }

    private List<Response> responses(List<ItemScoring> scorings, int terms, Sample sample) throws SQLException {
        var termsOfEach = terms / scorings.size();
        var answered = IntStream.range(0, scorings.size())
                .mapToLong(column -> sample.answers(Sample.EVERYBODY, column * termsOfEach))
                .toArray();
        return new ResponseCounts(database, data, index.eligible())
                .of(scorings, answered, sample.facts().eligible());
    }

    private Sample sample(Question question, List<ItemScoring> scorings) throws SQLException {
        var answers = plan.method().applied().answers(question).size();
        var items = new ArrayList<TotalsRequest.ScoredItem>();
        for (var scoring : scorings) {
            items.addAll(
                    switch (question.kind()) {
                        case SINGLE, GRID -> QuestionColumns.ofEachAnswer(scoring, answers);
                        case MULTIPLE -> List.of(QuestionColumns.ofChosen(scoring));
                        case NUMBER -> List.of(QuestionColumns.ofNumber(scoring));
                    });
        }
        var request = new TotalsRequest(
                index.relation(), index.eligible(), items, index.weight(), index.design(), index.breakdowns());
        return question.kind() == Question.Kind.NUMBER
                ? new RowSamples(database.connection(), plan, data).of(request)
                : new Samples(database.connection(), plan, data).of(request);
    }

    private List<Part> parts(Question question, List<ItemColumn> columns) {
        var asked = columns.stream().map(ItemColumn::item).toList();
        return switch (question.kind()) {
            case SINGLE -> List.of(new Part(question.code(), Map.of(), choices(question.rows())));
            case NUMBER -> List.of(new Part(question.code(), Map.of(), List.of(Choice.MEAN)));
            case MULTIPLE -> List.of(new Part(question.code(), Map.of(), choices(asked(question, asked))));
            case GRID ->
                asked(question, asked).stream()
                        .map(row -> new Part(row.code(), names(row.text()), levels(question)))
                        .toList();
        };
    }

    private static List<Question.Row> asked(Question question, List<String> codes) {
        return question.rows().stream()
                .filter(row -> codes.contains(row.code()))
                .toList();
    }

    private static List<Choice> choices(List<Question.Row> rows) {
        return rows.stream()
                .map(row -> new Choice(row.code(), names(row.text())))
                .toList();
    }

    private List<Choice> levels(Question question) {
        var method = plan.method().applied();
        var scale = method.scales().stream()
                .filter(each -> each.code().equals(question.scale()))
                .findFirst()
                .orElseThrow();
        return scale.levels().stream()
                .map(level -> new Choice(level.code(), names(level.label())))
                .toList();
    }

    private static Map<String, String> names(@Nullable Bilingual text) {
        return text == null ? Map.of() : Map.of("vi", text.vi(), "en", text.en());
    }
}
