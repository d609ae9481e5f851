package vn.thuocdo.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.regression.Predictor.Factor;
import vn.thuocdo.statistics.regression.Predictor.Quantity;

/**
 * The terms of a model: {@code ModelTerms.withIntercept(rows).plus(stype).plus(meals).plus(stype, meals)}.
 *
 * <p>Columns come in R's order and under R's names. Terms of fewer variables come first; within a term, variables come
 * as they first came in the model. A factor is coded by contrasts with its base where the term without it lies within
 * an earlier term, and by one column for each level otherwise. Alone it is coded by contrasts, unless it is the first
 * factor of a model without intercept.
 *
 * @see "J. M. Chambers, T. J. Hastie, Statistical Models in S (1992), ch. 2"
 */
public final class ModelTerms {

    static final String INTERCEPT = "(Intercept)";

    private final int rows;
    private final boolean intercept;

    /** The names of the variables, as they first came. */
    private final List<String> order;

    private final List<List<Predictor>> terms;

    private ModelTerms(int rows, boolean intercept, List<String> order, List<List<Predictor>> terms) {
        this.rows = rows;
        this.intercept = intercept;
        this.order = List.copyOf(order);
        this.terms = List.copyOf(terms);
    }

    /** A model of a sample of {@code rows}, so far of its mean only. */
    public static ModelTerms withIntercept(int rows) {
        return new ModelTerms(rows, true, List.of(), List.of());
    }

    public static ModelTerms withoutIntercept(int rows) {
        return new ModelTerms(rows, false, List.of(), List.of());
    }

    /** With one more term: a single variable, or the interaction of several. A term that is there is not added. */
    public ModelTerms plus(Predictor... variables) {
        for (var variable : variables) {
            if (variable.answered().size() != rows) {
                throw new IllegalArgumentException("%s has %d rows, the model %d"
                        .formatted(variable.name(), variable.answered().size(), rows));
            }
        }
        var seen = new ArrayList<>(order);
        Arrays.stream(variables)
                .map(Predictor::name)
                .filter(name -> !seen.contains(name))
                .forEach(seen::add);
        var term = Arrays.stream(variables)
                .sorted(Comparator.comparingInt(variable -> seen.indexOf(variable.name())))
                .toList();
        if (terms.stream().anyMatch(known -> names(known).equals(names(term)))) {
            return this;
        }
        var more = new ArrayList<>(terms);
        more.add(term);
        more.sort(Comparator.comparing(List::size));
        return new ModelTerms(rows, intercept, seen, more);
    }

    /** The rows that have a value of every variable. */
    public Domain answered() {
        return terms.stream().flatMap(List::stream).map(Predictor::answered).reduce(Domain.all(rows), Domain::and);
    }

    /** The matrix with columns for all levels of the factors, whether a row has them or not. */
    public ModelMatrix matrix() {
        var columns = new ArrayList<Column>();
        var labels = new ArrayList<String>();
        if (intercept) {
            var ones = new double[rows];
            Arrays.fill(ones, 1);
            columns.add(new Column(INTERCEPT, ones, 0));
            labels.add(INTERCEPT);
        }
        for (var term : terms) {
            columns.addAll(columns(term, labels.size()));
            labels.add(term.stream().map(Predictor::name).collect(Collectors.joining(":")));
        }
        return new ModelMatrix(
                columns.stream().map(Column::name).toList(),
                columns.stream().map(Column::values).toArray(double[][]::new),
                columns.stream().mapToInt(Column::term).toArray(),
                labels);
    }

    /** The matrix with columns for those levels only that rows of {@code domain} have: what a regression uses. */
    public ModelMatrix matrix(Domain domain) {
        var frame = domain.and(answered());
        var used = terms.stream()
                .map(term ->
                        term.stream().map(variable -> within(variable, frame)).toList())
                .toList();
        return new ModelTerms(rows, intercept, order, used).matrix();
    }

    private static Predictor within(Predictor variable, Domain domain) {
        return switch (variable) {
            case Quantity quantity -> quantity;
            case Factor factor -> factor.within(domain);
        };
    }

    /** The products of the columns of all variables of the term, those of the first running fastest. */
    private List<Column> columns(List<Predictor> term, int number) {
        var product = List.<Column>of();
        for (var variable : term) {
            var own = columns(variable, byContrasts(variable, term), number);
            product = product.isEmpty() ? own : multiply(product, own, number);
        }
        return product;
    }

    private boolean byContrasts(Predictor variable, List<Predictor> term) {
        if (!intercept && isFirstFactor(variable, term)) {
            return false;
        }
        var margin = names(term.stream()
                .filter(other -> !other.name().equals(variable.name()))
                .toList());
        return margin.isEmpty()
                || terms.subList(0, terms.indexOf(term)).stream()
                        .anyMatch(earlier -> names(earlier).containsAll(margin));
    }

    private boolean isFirstFactor(Predictor variable, List<Predictor> term) {
        var first = terms.stream().filter(ModelTerms::hasFactor).findFirst();
        return first.equals(Optional.of(term))
                && term.stream().filter(Factor.class::isInstance).findFirst().equals(Optional.of(variable));
    }

    private static boolean hasFactor(List<Predictor> term) {
        return term.stream().anyMatch(Factor.class::isInstance);
    }

    private static List<Column> columns(Predictor variable, boolean contrasts, int number) {
        return switch (variable) {
            case Quantity quantity -> List.of(new Column(quantity.name(), quantity.values(), number));
            case Factor factor -> {
                var columns = new ArrayList<Column>();
                for (var level = 0; level < factor.levels().size(); level++) {
                    if (!contrasts || level != factor.base()) {
                        var name = factor.name() + factor.levels().get(level);
                        columns.add(new Column(name, factor.indicator(level), number));
                    }
                }
                yield columns;
            }
        };
    }

    private static List<Column> multiply(List<Column> faster, List<Column> slower, int number) {
        var products = new ArrayList<Column>();
        for (var second : slower) {
            for (var first : faster) {
                var values = new double[first.values().length];
                Arrays.setAll(values, row -> first.values()[row] * second.values()[row]);
                products.add(new Column(first.name() + ":" + second.name(), values, number));
            }
        }
        return products;
    }

    private static Set<String> names(List<Predictor> term) {
        return term.stream().map(Predictor::name).collect(Collectors.toSet());
    }

    private record Column(String name, double[] values, int term) {}
}
