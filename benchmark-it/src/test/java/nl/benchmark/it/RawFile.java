package nl.benchmark.it;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.benchmark.delivery.RawLayouts;
import nl.benchmark.pseudonym.KeyRefusal;
import nl.benchmark.pseudonym.PseudonymisationKey;
import nl.benchmark.pseudonym.PseudonymisationRefusal;
import nl.benchmark.pseudonym.Pseudonymiser;

/** A BUS file as a municipality's own software writes it, with citizen service numbers that belong to nobody. */
record RawFile(String text) {

    /** The first of the published test vectors. */
    static final String KEY_FILE =
            """
            benchmark-sleutel
            versie: 1
            sleutel: AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8
            kenmerk: WrjDksLFQDWgSKpl
            controle: e58ff252
            """;

    static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    static final String FINGERPRINT = "WrjDksLFQDWgSKpl";

    /** As many correct lines, each of a person of its own; some numbers have eight digits. */
    static RawFile csv(Municipality municipality, YearMonth month, int count) {
        List<String> numbers = numbers(count);
        List<BusLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(BusLine.of("R" + i, numbers.get(i)));
        }
        return new RawFile(BusLine.csv(municipality, month, lines));
    }

    static RawFile xml(Municipality municipality, YearMonth month, int count) {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<bus jaar=\"%d\" maand=\"%02d\" gemeentecode=\"%s\">\n"
                        .formatted(
                                month.getYear(),
                                month.getMonthValue(),
                                municipality.code().substring(2)));
        List<String> numbers = numbers(count);
        for (int i = 0; i < count; i++) {
            xml.append(
                    """
                      <uitkering>
                        <registratienummer_uitkering>R%d</registratienummer_uitkering><statistiekcode>01</statistiekcode><leefvorm>1</leefvorm>
                        <betaalbaar_gesteld_bedrag>1278</betaalbaar_gesteld_bedrag>
                        <persoon><bsn> %s </bsn><geboortedatum>19800517</geboortedatum><geslacht>1</geslacht><aanvangsdatum_uitkering_persoon>20200601</aanvangsdatum_uitkering_persoon></persoon>
                      </uitkering>
                    """
                            .formatted(i, numbers.get(i)));
        }
        return new RawFile(xml.append("</bus>\n").toString());
    }

    /** Numbers that pass the eleven-test, by counting. */
    static List<String> numbers(int count) {
        List<String> numbers = new ArrayList<>();
        for (int number = 90_000_000; numbers.size() < count; number += 7) {
            if (passes(number)) {
                boolean short8 = number < 100_000_000 && numbers.size() % 2 == 0;
                numbers.add(short8 ? Integer.toString(number) : "%09d".formatted(number));
            }
        }
        return numbers;
    }

    private static boolean passes(int number) {
        int sum = -(number % 10);
        int rest = number / 10;
        for (int weight = 2; rest > 0; weight++, rest /= 10) {
            sum += weight * (rest % 10);
        }
        return sum % 11 == 0;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What the client makes of it: the same code, in this JVM. */
    byte[] pseudonymised() {
        return pseudonymised(bytes());
    }

    static byte[] pseudonymised(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Pseudonymiser(PseudonymisationKey.parse(KEY_FILE), RawLayouts.bus())
                    .run(new ByteArrayInputStream(file), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (KeyRefusal | PseudonymisationRefusal e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
