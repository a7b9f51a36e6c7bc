package nl.benchmark.invoice;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import nl.benchmark.shared.RuleViolation;

/**
 * Why somebody gets no invoice, as a refusal says it.
 *
 * @param arguments of its text
 */
public record InvoiceObstacle(Enum<?> rule, List<Object> arguments) implements Serializable {

    public static InvoiceObstacle of(RuleViolation refusal) {
        return new InvoiceObstacle(refusal.rule(), List.copyOf(refusal.arguments()));
    }

    /** The key of its text and then its arguments, as a job keeps them. */
    public List<String> words() {
        return Stream.concat(
                        Stream.of(rule.getDeclaringClass().getSimpleName() + "." + rule.name()),
                        arguments.stream().map(String::valueOf))
                .toList();
    }

    /** There is an invoice already: nothing that has to be mended. */
    public boolean isDone() {
        return rule == InvoiceRule.INVOICED;
    }

    /** Something is missing or wrong in what the organisation wrote about its invoices. */
    public boolean isOfRecipient() {
        return rule instanceof InvoiceRule && !isDone();
    }
}
