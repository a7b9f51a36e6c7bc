package nl.benchmark.invoice;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Factuurnummer: the year of issue and a sequence without gaps in it, 2026-00042. Invoices and credit notes share one.
 *
 * @param series year of issue, Europe/Amsterdam
 * @param sequence from 1
 */
public record InvoiceNumber(int series, int sequence) implements Serializable {

    /** In a text of a payer: with or without the dash, or with spaces, and not a part of a longer number. */
    private static final Pattern IN_TEXT = Pattern.compile("(?<![0-9])(20[0-9]{2})[ -]?([0-9]{5})(?![0-9])");

    private static final int FIRST_SERIES = 2025;
    private static final int LAST_SERIES = 2099;
    private static final int MOST = 99_999;

    public InvoiceNumber {
        if (series < FIRST_SERIES || series > LAST_SERIES || sequence < 1 || sequence > MOST) {
            throw new IllegalArgumentException("No number of an invoice: " + series + " " + sequence);
        }
    }

    /** As it stands on the invoice. */
    public String text() {
        return "%d-%05d".formatted(series, sequence);
    }

    /** The first one that a payer mentions. */
    public static Optional<InvoiceNumber> in(String text) {
        Matcher found = IN_TEXT.matcher(text);
        while (found.find()) {
            int series = Integer.parseInt(found.group(1));
            int sequence = Integer.parseInt(found.group(2));
            if (series >= FIRST_SERIES && sequence > 0) {
                return Optional.of(new InvoiceNumber(series, sequence));
            }
        }
        return Optional.empty();
    }
}
