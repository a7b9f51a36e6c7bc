package nl.benchmark.delivery.api;

import nl.benchmark.delivery.Numbering;
import nl.benchmark.delivery.NumberingRule;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.api.BadQuery;

/** Query parameter numberingBytes: how much of the body is the list of old and new registration numbers (BUS-015). */
final class NumberingBytes {

    private NumberingBytes() {}

    static int of(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new BadQuery("Query parameter 'numberingBytes' should be a number of bytes above 0.");
        }
        int bytes = Integer.parseInt(text);
        if (bytes > Numbering.LARGEST_BYTES) {
            throw new RuleViolation(NumberingRule.TOO_LARGE, Numbering.LARGEST_BYTES >> 20);
        }
        return bytes;
    }
}
