package nl.benchmark.delivery;

import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.benchmark.pseudonym.PlatformPseudonym;

/**
 * Values of a kept file whose pseudonyms are wrapped by the key of the next version (DEL-2). In a bsn field everything of
 * their shape is one; elsewhere only what is known as one, since the registration number of some municipalities has that
 * shape too.
 */
final class KeptTexts implements PersonTexts {

    private static final Pattern KEPT = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LENGTH = 36;

    private final PlatformPseudonym pseudonym;
    private final Predicate<UUID> stored;
    private final long[] highLow = new long[2];

    KeptTexts(PlatformPseudonym pseudonym, Predicate<UUID> stored) {
        this.pseudonym = pseudonym;
        this.stored = stored;
    }

    @Override
    public String ofBsn(String value) {
        return KEPT.matcher(value.strip()).matches() ? rotated(UUID.fromString(value.strip())) : value;
    }

    @Override
    public String ofOther(String value) {
        if (value.length() < LENGTH || value.indexOf('-') < 0) {
            return value;
        }
        return KEPT.matcher(value).replaceAll(found -> {
            UUID old = UUID.fromString(found.group());
            return stored.test(old) ? rotated(old) : found.group();
        });
    }

    private String rotated(UUID old) {
        highLow[0] = old.getMostSignificantBits();
        highLow[1] = old.getLeastSignificantBits();
        pseudonym.rotate(highLow);
        return new UUID(highLow[0], highLow[1]).toString();
    }
}
