package nl.benchmark.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the municipality's own software would do before a file leaves: pseudonyms {@code v1:} and HMAC-SHA-256 of a nine-digit
 * number under the municipality's key (DEL-2). The numbers are invented, run up from 900,000,000 and always fail the
 * eleven-test, so none is a citizen service number. The key follows from the municipality's code: it protects nobody.
 */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int FIRST_NUMBER = 900_000_000;

    private final Mac mac;
    private int number = FIRST_NUMBER;

    Pseudonyms(String municipality) {
        try {
            Mac label = Mac.getInstance(ALGORITHM);
            label.init(new SecretKeySpec("demonstration set".getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(label.doFinal(municipality.getBytes(StandardCharsets.UTF_8)), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** Of a person not met before: 46 characters. */
    String next() {
        do {
            number++;
        } while (passesElevenTest(number));
        return of(number);
    }

    /** Of the person behind a number of 0 to 99,999,999, apart from those of {@link #next()}. */
    String ofOutsider(int index) {
        int outsider = 800_000_000 + index;
        while (passesElevenTest(outsider)) {
            outsider++;
        }
        return of(outsider);
    }

    /** First 16 characters of base64url(HMAC-SHA-256(key, "fingerprint")), as the API takes it. */
    String keyFingerprint() {
        return hmac("fingerprint").substring(0, 16);
    }

    static boolean passesElevenTest(int number) {
        int rest = number / 10;
        int sum = -(number % 10);
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11 == 0;
    }

    private String of(int number) {
        return "v1:" + hmac(Integer.toString(number));
    }

    private String hmac(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
