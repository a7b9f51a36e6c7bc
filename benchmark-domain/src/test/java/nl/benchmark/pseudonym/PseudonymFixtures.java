package nl.benchmark.pseudonym;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keys, raw files and the published vectors. No number belongs to a person. */
public final class PseudonymFixtures {

    public static final String KEY_FILE =
            """
            benchmark-sleutel
            versie: 1
            sleutel: AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8
            kenmerk: WrjDksLFQDWgSKpl
            controle: e58ff252
            """;

    /** A citizen service number under the first published key. */
    public static final String NUMBER = "123456782";

    public static final String PSEUDONYM = "v1:jkwHhYDP4iL9Es7UOuWNdwoYu1CSM37cnpugYFC3ugI";
    public static final String OTHER_NUMBER = "111222333";
    public static final String OTHER_PSEUDONYM = "v1:SZl1mldVbODlM-L8vI7xx0T6Ug_-eV24ntZJysCgRB4";

    /** Two fields of numbers in lines of 40 characters; no real layout. */
    public static final RawLayout FIXED = new RawLayout(
            Set.of("bsn", "bsn_partner"),
            Optional.of(new RawLayout.FixedWidth(
                    40, List.of(new RawLayout.Field("bsn", 6), new RawLayout.Field("bsn_partner", 20)))));

    private PseudonymFixtures() {}

    public static PseudonymisationKey key() {
        try {
            return PseudonymisationKey.parse(KEY_FILE);
        } catch (KeyRefusal e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a run wrote and told. */
    record Run(Pseudonymised told, byte[] written) {

        String text(Charset charset) {
            return new String(written, charset);
        }
    }

    static Run run(PseudonymisationKey key, RawLayout layout, byte[] file) throws PseudonymisationRefusal {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            return new Run(new Pseudonymiser(key, layout).run(new ByteArrayInputStream(file), out), out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A published vector. */
    record Vector(String key, String fingerprint, String bsn, String becomes) {}

    static List<Vector> vectors() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PseudonymisationKey.class.getResourceAsStream("test-vectors.csv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .map(cells -> new Vector(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
