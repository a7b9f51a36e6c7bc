package nl.benchmark.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Whatever is wrong with a file, and wherever, on two threads it comes to what it comes to on one ({@link BothWays}). */
class HandoverPropertyTest {

    /** What comes in the place of a byte. */
    private static final String[] WRONG = {
        "\"", ";", "\n", "\r", "\0", "\u00E9", "x", "\"a\"b", "\n\n", "99999999", "111222333", "\u0081", ""
    };

    /**
     * @param place where, in thousandths of the file
     * @param kind an index into {@link #WRONG}, or one more where the file is cut off
     */
    record Damage(int place, int kind) {

        byte[] in(byte[] file) {
            int at = (int) ((long) place * file.length / 1_000);
            byte[] instead = kind < WRONG.length ? WRONG[kind].getBytes(StandardCharsets.ISO_8859_1) : new byte[0];
            ByteArrayOutputStream damaged = new ByteArrayOutputStream();
            damaged.write(file, 0, at);
            damaged.writeBytes(instead);
            if (kind < WRONG.length) {
                damaged.write(file, Math.min(file.length, at + 1), Math.max(0, file.length - at - 1));
            }
            return damaged.toByteArray();
        }
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000).withoutEdgeCases(),
                        Arbitraries.integers().between(0, WRONG.length).withoutEdgeCases())
                .as(Damage::new)
                .list()
                .ofMaxSize(3);
    }

    /** Which line stands there: mostly a good one. */
    @Provide
    Arbitrary<List<Integer>> lines() {
        return Arbitraries.frequencyOf(
                        Tuple.of(20, Arbitraries.just(0)),
                        Tuple.of(5, Arbitraries.integers().between(1, 11)),
                        Tuple.of(1, Arbitraries.integers().between(12, 14)))
                .list()
                .ofMaxSize(40);
    }

    private static BusFixtures.Line busLine(int number, int kind) {
        BusFixtures.Line line = BusFixtures.line(number);
        return switch (kind) {
            case 1 -> line.with("geslacht", "7");
            case 2 -> line.without("geboortedatum");
            case 3 -> line.registration("R1").person(number);
            case 4 -> line.income("11", "+0120", "1");
            case 5 -> BusFixtures.grant(number);
            case 6 -> line.with("naam_softwarepakket", "\"a;\"\"b\"");
            case 7 -> line.with("versie_softwarepakket", "x".repeat(400));
            case 8 -> line.with("leefvorm", "3");
            case 9 -> line.with("geslacht", "1;1");
            case 10 -> line.with("bsn", "v1:x");
            case 11 -> line.with("betaalbaar_gesteld_bedrag", "000000");
            case 12 -> line.with("gemeentecode", "0344");
            case 13 -> line.with("bsn", BusFixtures.PLAIN_NUMBER);
            case 14 -> line.with("statistiekmaand", "04");
            default -> line;
        };
    }

    private static DeliveryLimits limits(int seed) {
        return new DeliveryLimits(
                seed % 5 == 0 ? 4_000 : 1 << 20,
                seed % 7 == 0 ? 6_000 : 1 << 20,
                200,
                seed % 3 == 0 ? 600 : 1 << 16,
                seed % 4 == 0 ? 12 : 1_000,
                seed % 2 == 0 ? 3 : 100);
    }

    private static byte[] packed(int seed, byte[] file) {
        return switch (seed % 3) {
            case 1 -> BusFixtures.gzip(file);
            case 2 -> BusFixtures.zip("a.csv", file);
            default -> file;
        };
    }

    private static byte[] damaged(List<Damage> damages, byte[] file) {
        byte[] damaged = file;
        for (Damage damage : damages) {
            damaged = damage.in(damaged);
        }
        return damaged;
    }

    @Property(tries = 1_000)
    void ofBus(
            @ForAll("lines") List<Integer> kinds,
            @ForAll("damages") List<Damage> damages,
            @ForAll @IntRange(max = 839) int seed,
            @ForAll @IntRange(min = 1, max = 7) int linesPerBatch)
            throws IOException {
        List<BusFixtures.Line> lines = new ArrayList<>();
        for (int kind : kinds) {
            lines.add(busLine(lines.size() + 1, kind));
        }
        byte[] file = packed(seed, damaged(damages, BusFixtures.csv(lines).getBytes(StandardCharsets.UTF_8)));

        BothWays.read(
                handover -> new BusReader(
                                Layout.bus(), PensionAge.shipped(), limits(seed), BusFixtures.rekeying(), handover)
                        .read(BusFixtures.source(file), BusFixtures.EXPECTED),
                linesPerBatch);
    }

    @Property(tries = 300)
    void ofADamagedArchive(
            @ForAll("damages") List<Damage> damages,
            @ForAll @IntRange(min = 1, max = 2) int packaging,
            @ForAll @IntRange(min = 1, max = 7) int linesPerBatch)
            throws IOException {
        byte[] csv = BusFixtures.csv(BusFixtures.lines(1, 40)).getBytes(StandardCharsets.UTF_8);
        byte[] file = damaged(damages, packed(packaging, csv));

        BothWays.read(
                handover -> new BusReader(
                                Layout.bus(),
                                PensionAge.shipped(),
                                DeliveryLimits.DEFAULTS,
                                BusFixtures.rekeying(),
                                handover)
                        .read(BusFixtures.source(file), BusFixtures.EXPECTED),
                linesPerBatch);
    }

    @Property(tries = 400)
    void ofOtherTypes(
            @ForAll("lines") List<Integer> kinds,
            @ForAll("damages") List<Damage> damages,
            @ForAll @IntRange(max = 839) int seed,
            @ForAll @IntRange(min = 1, max = 7) int linesPerBatch)
            throws IOException {
        DeliveryType type = List.of(DeliveryType.SRG, DeliveryType.BDFS, DeliveryType.BASPLUS)
                .get(seed % 3);
        boolean fixedWidth = type.records().orElseThrow().fixedWidth() && seed % 8 < 4;
        List<RecordFixtures.Line> lines = new ArrayList<>();
        for (int kind : kinds) {
            RecordFixtures.Line line = RecordFixtures.correct(type, lines.size() + 1);
            String first = type.layout().fields().get(kind % 5).name();
            lines.add(kind == 0 ? line : kind < 12 ? line.with(first, kind) : line.with("gemeentecode", "0344"));
        }
        String text = fixedWidth ? RecordFixtures.fixedWidth(lines) : RecordFixtures.csv(type, lines);
        byte[] file = packed(seed / 3, damaged(damages, text.getBytes(StandardCharsets.UTF_8)));

        BothWays.read(
                handover -> new RecordReader(
                                type.records().orElseThrow(),
                                type.layout(),
                                limits(seed),
                                BusFixtures.rekeying(),
                                handover)
                        .read(() -> new ByteArrayInputStream(file), BusFixtures.EXPECTED),
                linesPerBatch);
    }
}
