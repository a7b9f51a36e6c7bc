package nl.benchmark.indicator;

import java.io.Serial;
import nl.benchmark.shared.RuleViolation;

/** A formula is refused, with the place where. Arguments for the text: position (from 1) and the text in question. */
public class FormulaError extends RuleViolation {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int position;

    public FormulaError(FormulaRule rule, int position, String text) {
        super(rule, position + 1, text);
        this.position = position;
    }

    /** Index of the character, from 0. */
    public int position() {
        return position;
    }
}
