package nl.benchmark.shared;

import jakarta.ejb.ApplicationException;
import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A refusal that the user can do something about. It carries which rule refused and with which figures, never a
 * sentence: the portals and the API each make their own text of it. The transaction is rolled back.
 */
@ApplicationException(rollback = true)
public class RuleViolation extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Enum<?> rule;
    private final String part;
    private final transient Object[] arguments;

    public RuleViolation(Enum<?> rule, Object... arguments) {
        this(null, rule, arguments);
    }

    private RuleViolation(String part, Enum<?> rule, Object... arguments) {
        super(rule.getDeclaringClass().getSimpleName() + "." + rule.name());
        this.part = part;
        this.rule = rule;
        this.arguments = arguments.clone();
    }

    /** Of a rule about several parts of what was given: about which it is, by its name there. */
    public static RuleViolation of(String part, Enum<?> rule, Object... arguments) {
        return new RuleViolation(part, rule, arguments);
    }

    /**
     * Makes all of the checks and refuses once, so that who typed hears everything at once: with the first refusal, which has
     * the {@link #others}.
     */
    public static void all(Runnable... checks) {
        RuleViolation first = null;
        for (Runnable check : checks) {
            try {
                check.run();
            } catch (RuleViolation refusal) {
                if (first == null) {
                    first = refusal;
                } else {
                    first.addSuppressed(refusal);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** What else was refused of the same; empty when it is all that was. */
    public List<RuleViolation> others() {
        return Arrays.stream(getSuppressed())
                .filter(RuleViolation.class::isInstance)
                .map(RuleViolation.class::cast)
                .flatMap(other -> Stream.concat(Stream.of(other), other.others().stream()))
                .toList();
    }

    /** Empty when the rule says it all. */
    public Optional<String> part() {
        return Optional.ofNullable(part);
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
