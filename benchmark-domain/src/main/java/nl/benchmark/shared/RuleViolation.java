package nl.benchmark.shared;

import jakarta.ejb.ApplicationException;
import java.io.Serial;
import java.util.Arrays;
import java.util.List;

/**
 * A refusal that the user can do something about. It carries which rule refused and with which figures, never a
 * sentence: the portals and the API each make their own text of it. The transaction is rolled back.
 */
@ApplicationException(rollback = true)
public class RuleViolation extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Enum<?> rule;
    private final transient Object[] arguments;

    public RuleViolation(Enum<?> rule, Object... arguments) {
        super(rule.getDeclaringClass().getSimpleName() + "." + rule.name());
        this.rule = rule;
        this.arguments = arguments.clone();
    }

    public Enum<?> rule() {
        return rule;
    }

    /** The figures for the text, in the order of its placeholders. */
    public List<Object> arguments() {
        return Arrays.asList(arguments);
    }

    /** The key of the text in the message bundles: {@code DeliveryRule.NO_AGREEMENT}. */
    public String messageKey() {
        return getMessage();
    }
}
