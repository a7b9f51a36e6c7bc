package nl.benchmark.delivery;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.benchmark.pseudonym.Rekeying;

/**
 * Values of a submitted file: each pseudonym in it becomes the platform's, wherever it stands, and a bsn field that holds
 * neither a pseudonym nor a filler becomes empty (DEL-2).
 */
final class SubmittedTexts implements PersonTexts {

    private static final Pattern SUBMITTED = Pattern.compile("v1:[A-Za-z0-9_-]{43}");
    private static final Pattern FILLER = Pattern.compile("0+|9+");

    private final Rekeying rekeying;
    private final long[] highLow = new long[2];
    private final long[] packed = new long[SubmittedPseudonyms.WORDS];

    SubmittedTexts(Rekeying rekeying) {
        this.rekeying = rekeying;
    }

    @Override
    public String ofBsn(String value) {
        String stripped = value.strip();
        if (isSubmitted(stripped)) { // nearly always, and ten times as fast as by the pattern
            return pseudonym(stripped);
        }
        Matcher submitted = SUBMITTED.matcher(stripped);
        if (submitted.find()) {
            return pseudonym(submitted.group());
        }
        return FILLER.matcher(stripped).matches() ? stripped : "";
    }

    @Override
    public String ofOther(String value) {
        if (value.length() < SubmittedPseudonyms.TEXT_LENGTH || !value.contains("v1:")) {
            return value;
        }
        return SUBMITTED.matcher(value).replaceAll(found -> pseudonym(found.group()));
    }

    private boolean isSubmitted(String value) {
        return SubmittedPseudonyms.pack(value.toCharArray(), 0, value.length(), packed);
    }

    private String pseudonym(String submitted) {
        rekeying.rekey(submitted, highLow);
        return new UUID(highLow[0], highLow[1]).toString();
    }
}
