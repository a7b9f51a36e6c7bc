package nl.benchmark.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;

/** From text to tree by the grammar; the meaning of names is checked by {@link OperandCompiler}. */
final class FormulaParser {

    /** The longest formula of the catalogues has under 120 characters; the limits keep a typing error from costing. */
    private static final int MOST_CHARACTERS = 1_000;

    private static final int MOST_DEPTH = 20;
    private static final int MOST_PERIODS = 120;
    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,2}");

    private FormulaParser() {}

    static Formula parse(String text) {
        refuseTooLarge(text);
        ExpressionLexer lexer = new ExpressionLexer(CharStreams.fromString(text));
        ExpressionParser parser = new ExpressionParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.addErrorListener(new BaseErrorListener() {
            @Override
            public void syntaxError(
                    Recognizer<?, ?> recognizer,
                    Object symbol,
                    int line,
                    int column,
                    String message,
                    RecognitionException e) {
                Token token = (Token) symbol;
                boolean atEnd = token.getType() == Token.EOF;
                throw new FormulaError(
                        atEnd ? FormulaRule.UNFINISHED : FormulaRule.SYNTAX,
                        atEnd ? text.length() : token.getStartIndex(),
                        atEnd ? "" : token.getText());
            }
        });
        return sum(parser.formula().sum());
    }

    private static void refuseTooLarge(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new FormulaError(FormulaRule.TOO_LONG, MOST_CHARACTERS, "");
        }
        int depth = 0;
        int signs = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            signs = c == '-' ? signs + 1 : Character.isWhitespace(c) ? signs : 0;
            if (depth > MOST_DEPTH || signs > MOST_DEPTH) {
                throw new FormulaError(FormulaRule.TOO_DEEP, i, "");
            }
        }
    }

    private static Formula sum(ExpressionParser.SumContext context) {
        Formula right = product(context.product());
        return context.op == null
                ? right
                : new Formula.Binary(operator(context.op), sum(context.sum()), right, position(context));
    }

    private static Formula product(ExpressionParser.ProductContext context) {
        Formula right = unary(context.unary());
        return context.op == null
                ? right
                : new Formula.Binary(operator(context.op), product(context.product()), right, position(context));
    }

    private static Formula unary(ExpressionParser.UnaryContext context) {
        return context.primary() != null
                ? primary(context.primary())
                : new Formula.Negated(unary(context.unary()), position(context));
    }

    private static Formula primary(ExpressionParser.PrimaryContext context) {
        if (context.NUMBER() != null) {
            String text = context.NUMBER().getText();
            return new Formula.Constant(Double.parseDouble(text), text, position(context));
        }
        if (context.call() != null) {
            return call(context.call());
        }
        return context.measure() != null ? measure(context.measure()) : sum(context.sum());
    }

    private static Formula call(ExpressionParser.CallContext context) {
        Formula.Function function = function(context.name);
        Token periods = context.periods;
        if (function != Formula.Function.LAG) {
            if (periods != null) {
                throw new FormulaError(FormulaRule.NO_PERIODS_ALLOWED, periods.getStartIndex(), periods.getText());
            }
            return new Formula.Call(function, sum(context.sum()), 0, position(context));
        }
        if (periods == null
                || !WHOLE.matcher(periods.getText()).matches()
                || Integer.parseInt(periods.getText()) > MOST_PERIODS) {
            Token at = periods == null ? context.name : periods;
            throw new FormulaError(FormulaRule.LAG_NEEDS_PERIODS, at.getStartIndex(), at.getText());
        }
        return new Formula.Call(function, sum(context.sum()), Integer.parseInt(periods.getText()), position(context));
    }

    private static Formula.Function function(Token name) {
        for (Formula.Function function : Formula.Function.values()) {
            if (function.name().equals(name.getText())) {
                return function;
            }
        }
        throw new FormulaError(FormulaRule.UNKNOWN_FUNCTION, name.getStartIndex(), name.getText());
    }

    private static Formula measure(ExpressionParser.MeasureContext context) {
        Map<String, List<String>> filter = new LinkedHashMap<>();
        for (ExpressionParser.ConditionContext condition : context.condition()) {
            List<String> categories = new ArrayList<>();
            for (ExpressionParser.CategoryContext category : condition.category()) {
                if (categories.contains(category.getText())) {
                    throw new FormulaError(FormulaRule.TWICE, position(category), category.getText());
                }
                categories.add(category.getText());
            }
            if (filter.put(condition.name.getText(), List.copyOf(categories)) != null) {
                throw new FormulaError(FormulaRule.TWICE, position(condition), condition.name.getText());
            }
        }
        return new Formula.Measure(context.name.getText(), Collections.unmodifiableMap(filter), position(context));
    }

    private static Formula.Operator operator(Token token) {
        return switch (token.getText()) {
            case "+" -> Formula.Operator.PLUS;
            case "-" -> Formula.Operator.MINUS;
            case "*" -> Formula.Operator.TIMES;
            default -> Formula.Operator.DIVIDED_BY;
        };
    }

    private static int position(ParserRuleContext context) {
        return context.getStart().getStartIndex();
    }
}
