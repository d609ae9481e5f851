package vn.thuocdo.measurement.conform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.regression.Family;
import vn.thuocdo.statistics.regression.Link;
import vn.thuocdo.statistics.regression.ModelTerms;
import vn.thuocdo.statistics.regression.Predictor;
import vn.thuocdo.statistics.regression.Predictor.Factor;
import vn.thuocdo.statistics.regression.Predictor.Quantity;
import vn.thuocdo.statistics.regression.Regression;
import vn.thuocdo.statistics.regression.Stopping;

/** Turns terms as R writes them into a model of the library. */
final class CaseModel {

    private static final Pattern FACTOR = Pattern.compile("(as\\.)?factor\\(([\\w.]+)\\)");
    private static final Pattern CONTRASTS = Pattern.compile("([\\w.]+)\\(factor(,treatment)?(,base=(.*))?\\)");

    private CaseModel() {}

    /** The regression of a request, on the rows of {@code domain} that have every answer. */
    static Regression regression(JsonNode request, CaseData data, Domain domain) {
        var terms = terms(CaseData.texts(request.get("terms")), data);
        var response = response(request.get("response").asString(), data);
        var answered = domain.and(Domain.where(response.length, row -> !Double.isNaN(response[row])));
        var family = family(request.path("family").asString("gaussian"));
        var link = request.hasNonNull("link") ? link(request.get("link").asString()) : family.usualLink();
        return Regression.of(terms.matrix(answered), response, family, link).stopping(Stopping.LIKE_R);
    }

    /** Numbers as they are; of a category 0 for its first level and 1 for the others. */
    static double[] response(String text, CaseData data) {
        if (!data.names().contains(text) || !data.isCategory(text)) {
            return ColumnExpression.values(text, data);
        }
        var codes = factor(text, text, data).codes();
        return Arrays.stream(codes)
                .mapToDouble(code -> code == Factor.MISSING ? Double.NaN : Math.min(code, 1))
                .toArray();
    }

    static ModelTerms terms(List<String> texts, CaseData data) {
        var without = texts.contains("-1") || texts.contains("0");
        var terms = without ? ModelTerms.withoutIntercept(data.rows()) : ModelTerms.withIntercept(data.rows());
        for (var text : texts) {
            if (!List.of("-1", "0", "1", "(Intercept)").contains(text)) {
                for (var term : expand(text.replace(" ", ""), text, data)) {
                    terms = terms.plus(term.toArray(Predictor[]::new));
                }
            }
        }
        return terms;
    }

    /** {@code a*b} is a, b and a:b; {@code a:b} is one term. */
    private static List<List<Predictor>> expand(String compact, String text, CaseData data) {
        var crossed = split(compact, '*');
        List<List<Predictor>> terms = new ArrayList<>();
        for (var part : crossed) {
            var interaction = split(part, ':').stream()
                    .map(atom -> predictor(crossed.size() == 1 && atom.equals(compact) ? text : atom, data))
                    .toList();
            for (var known : List.copyOf(terms)) {
                var longer = new ArrayList<>(known);
                longer.addAll(interaction);
                terms.add(longer);
            }
            terms.add(interaction);
        }
        return terms;
    }

    /** The pieces between separators that stand outside parentheses. */
    private static List<String> split(String text, char separator) {
        var pieces = new ArrayList<String>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == separator && depth == 0) {
                pieces.add(text.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** A column, {@code factor(column)}, {@code column(factor,treatment,base=LEVEL)} or an expression. */
    static Predictor predictor(String text, CaseData data) {
        if (data.names().contains(text)) {
            return data.isCategory(text) ? factor(text, text, data) : new Quantity(text, data.numbers(text));
        }
        var compact = text.replace(" ", "");
        var factor = FACTOR.matcher(compact);
        if (factor.matches()) {
            return factor(text, factor.group(2), data);
        }
        var contrasts = CONTRASTS.matcher(compact);
        if (contrasts.matches()) {
            var plain = factor(contrasts.group(1), contrasts.group(1), data);
            return contrasts.group(4) == null ? plain : plain.withBase(contrasts.group(4));
        }
        return new Quantity(text, ColumnExpression.values(text, data));
    }

    static Factor factor(String name, String column, CaseData data) {
        var levels = data.levels(column);
        var codes = data.text(column).stream()
                .mapToInt(value -> CaseData.missing(value) ? Factor.MISSING : levels.indexOf(value))
                .toArray();
        return new Factor(name, levels, codes, 0);
    }

    private static Family family(String name) {
        return switch (name) {
            case "gaussian" -> Family.GAUSSIAN;
            case "binomial", "quasibinomial" -> Family.BINOMIAL;
            case "poisson", "quasipoisson" -> Family.POISSON;
            case "Gamma" -> Family.GAMMA;
            case "inverse.gaussian" -> Family.INVERSE_GAUSSIAN;
            default -> throw new UnknownCase("family = " + name);
        };
    }

    private static Link link(String name) {
        return switch (name) {
            case "identity" -> Link.IDENTITY;
            case "logit" -> Link.LOGIT;
            case "probit" -> Link.PROBIT;
            case "cloglog" -> Link.CLOGLOG;
            case "cauchit" -> Link.CAUCHIT;
            case "log" -> Link.LOG;
            case "inverse" -> Link.INVERSE;
            case "sqrt" -> Link.SQUARE_ROOT;
            case "1/mu^2" -> Link.INVERSE_SQUARE;
            default -> throw new UnknownCase("link = " + name);
        };
    }
}
