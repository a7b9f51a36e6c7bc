package nl.benchmark.delivery;

import java.time.YearMonth;

/**
 * What the sender says about a file.
 *
 * @param type name of {@link DeliveryType}
 * @param organisation CBS code, {@code GM0363}
 * @param dryRun validate and report, keep nothing
 * @param keyFingerprint first 16 characters of base64url(HMAC-SHA-256(key, "fingerprint")), or null
 * @param keyChange the sender declares that the pseudonyms were made with another key than last month's
 * @param sha256 of the body, when the sender already knows it, hexadecimal; or null
 */
public record DeliveryRequest(
        String type,
        String organisation,
        YearMonth period,
        boolean dryRun,
        String keyFingerprint,
        boolean keyChange,
        String sha256) {}
