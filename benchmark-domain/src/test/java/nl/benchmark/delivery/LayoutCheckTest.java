package nl.benchmark.delivery;

import static nl.benchmark.delivery.DeliveryType.BASPLUS;
import static nl.benchmark.delivery.DeliveryType.BDFS;
import static nl.benchmark.delivery.DeliveryType.BUS;
import static nl.benchmark.delivery.DeliveryType.SRG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("DEL-1 What a new layout may change, and what not")
class LayoutCheckTest {

    private static final YearMonth FIRST = YearMonth.of(2026, 10);

    private static String fields(DeliveryType type) {
        return type.layout().fieldsCsv();
    }

    private static String codes(DeliveryType type) {
        return type.layout().codesCsv();
    }

    private static Layout check(DeliveryType type, String fields, String codes) {
        return LayoutCheck.check(type, type.layout(), FIRST, fields, codes);
    }

    private static List<LayoutFlaw> flaws(DeliveryType type, String fields, String codes) {
        try {
            check(type, fields, codes);
            return List.of();
        } catch (LayoutRefused refused) {
            return refused.flaws();
        }
    }

    private static void refused(DeliveryType type, String fields, String codes, LayoutFault fault) {
        assertThat(flaws(type, fields, codes)).extracting(LayoutFlaw::fault).containsOnly(fault);
    }

    /** Fails when there is nothing to change. */
    private static String changed(String csv, String part, String by) {
        assertThat(csv).contains(part);
        return csv.replace(part, by);
    }

    private static String without(String csv, String beginning) {
        String kept =
                csv.lines().filter(line -> !line.startsWith(beginning)).collect(Collectors.joining("\n", "", "\n"));
        assertThat(kept).isNotEqualTo(csv);
        return kept;
    }

    @Nested
    class May {

        @ParameterizedTest
        @EnumSource(DeliveryType.class)
        void stayAsItIs(DeliveryType type) {
            assertThat(flaws(type, fields(type), codes(type))).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(DeliveryType.class)
        void haveTheMarkAndLineEndsOfASpreadsheet(DeliveryType type) {
            assertThat(flaws(
                            type,
                            "\uFEFF" + fields(type).replace("\n", "\r\n"),
                            codes(type).replace("\n", "\r\n")))
                    .isEmpty();
        }

        @Test
        void addACode() {
            Layout layout =
                    check(BASPLUS, fields(BASPLUS), codes(BASPLUS) + "result;VERVALLEN;2026-10;;vervallen;lapsed\n");

            assertThat(layout.codes(8).validIn(FIRST).expected()).contains("VERVALLEN");
            assertThat(layout.codes(8).validIn(FIRST.minusMonths(1)).expected()).doesNotContain("VERVALLEN");
            assertThat(layout.codes(8).stored("TOEGEKEND"))
                    .isEqualTo(BASPLUS.layout().codes(8).stored("TOEGEKEND"));
        }

        @Test
        void closeACode() {
            assertThat(flaws(
                            SRG,
                            fields(SRG),
                            changed(codes(SRG), "facility;02;2015-01;;", "facility;02;2015-01;2026-09;")))
                    .isEmpty();
        }

        @Test
        void renameALabel() {
            assertThat(flaws(SRG, fields(SRG), changed(codes(SRG), "beschut werk", "beschut werk (nieuw)")))
                    .isEmpty();
        }

        @Test
        void changeLengthsNamesAndWhatIsRequired() {
            String fields = changed(
                    fields(SRG),
                    "registratienummer_voorziening;;RECORD;TEXT;[abcdefghijklmno];15",
                    "voorziening_nummer;;RECORD;TEXT;[abc];20");
            fields = changed(
                    fields,
                    "einddatum_voorziening;;RECORD;DATE;[jjjjmmdd];8;;00000000|99999999;never",
                    "einddatum_voorziening;;RECORD;DATE;[jjjjmmdd];8;;00000000|99999999;18");

            assertThat(flaws(SRG, fields, codes(SRG))).isEmpty();
        }

        @Test
        void changeTheOrderBehindTheFieldsByWhichAFileIsKnown() {
            List<String> lines = fields(SRG).lines().toList();
            String swapped = IntStream.range(0, lines.size())
                    .map(i -> i == lines.size() - 1 ? i - 1 : i == lines.size() - 2 ? i + 1 : i)
                    .mapToObj(lines::get)
                    .collect(Collectors.joining("\n"));

            assertThat(flaws(SRG, swapped, codes(SRG))).isEmpty();
        }

        @Test
        void addAField() {
            assertThat(flaws(
                            SRG,
                            fields(SRG) + "20;;uren_per_week;;RECORD;NUMBER;[12];2;;;never;never;2026-10;\n",
                            codes(SRG)))
                    .isEmpty();
        }

        @Test
        void closeAFieldThatNoRuleReads() {
            String fields = changed(
                    fields(SRG),
                    "13;;arbeidsvermogen;;RECORD;CODE;[1];1;;;never;never;2015-01;",
                    "13;;arbeidsvermogen;;RECORD;CODE;[1];1;;;never;never;2015-01;2026-09");

            assertThat(flaws(SRG, fields, codes(SRG))).isEmpty();
        }

        @Test
        void nameAnElementOfXml() {
            assertThat(flaws(BUS, changed(fields(BUS), "10;leefvorm;;", "10;leefvorm;leefvormCode;"), codes(BUS)))
                    .isEmpty();
        }
    }

    @Nested
    class MayNot {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "19;;loonwaarde;;RECORD;NUMBER|19;;loonwaarde;;RECORD;GETAL|TYPE",
                    "19;;loonwaarde;;RECORD|19;;loonwaarde;;REGEL|LEVEL",
                    "19;;loonwaarde;;RECORD|19;;loonwaarde;;PERSON|LEVEL",
                    "loonwaarde;;RECORD;NUMBER;[123];3|loonwaarde;;RECORD;NUMBER;[123];drie|LENGTH",
                    "loonwaarde;;RECORD;NUMBER;[123];3|loonwaarde;;RECORD;NUMBER;[123];9|LENGTH",
                    "loonwaarde;;RECORD;NUMBER;[123];3|loonwaarde;;RECORD;NUMBER;[123];0|LENGTH",
                    "TEXT;[abcdefghijklmno];15|TEXT;[abcdefghijklmno];256|LENGTH",
                    "19;;loonwaarde|19;x1;loonwaarde|KENMERK",
                    "19;;loonwaarde|19;;Loon waarde|NAME",
                    "19;;loonwaarde|19;;bsn_partner|PSEUDONYM_AS_OTHER",
                    "19;;loonwaarde|19;;geslacht|NAME_TWICE",
                    "[123];3;;;never;never;2015-01;|[123];3;;;never;never;2015;|MONTH",
                    "[123];3;;;never;never;2015-01;|[123];3;;;never;never;2015-01;2014-12|MONTHS",
                    "[123];3;;;never;never|[123];3;;;soms;never|CONDITION",
                    "[123];3;;;never;never|[123];3;;;40;never|CONDITION_FIELD",
                    "[123];3;;;never;never|[123];3;;;15=77;never|CONDITION_CODE",
                    "[123];3;;;never;never|[123];3;;;15<=ultimo;never|CONDITION",
                    "facilityEnd;;never|gone;;never|LIST_UNKNOWN",
                    "[123];3;;;never;never|[123];3;ladder;;never;never|LIST_NOT_CODE",
                    "CODE;[12];2;facility|CODE;[12];1;facility|CODE_LONG",
                    "CODE;[12];2;facility;;always|CODE;[12];2;facility;99;always|CODE_FILLER"
                })
        void haveALineThatCannotBeRead(String part, String by, LayoutFault fault) {
            assertThat(flaws(SRG, changed(fields(SRG), part, by), codes(SRG)))
                    .extracting(LayoutFlaw::fault)
                    .contains(fault);
        }

        @Test
        void useANumberTwice() {
            String line = "19;;uren;;RECORD;NUMBER;[12];2;;;never;never;2015-01;\n";

            assertThat(flaws(SRG, fields(SRG) + line, codes(SRG)))
                    .extracting(LayoutFlaw::fault, LayoutFlaw::line, LayoutFlaw::arguments)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(LayoutFault.NUMBER_TWICE, 21, List.of("20")));
        }

        @Test
        void useANumberAboveTheHighest() {
            refused(
                    SRG,
                    fields(SRG) + "64;;uren;;RECORD;NUMBER;[12];2;;;never;never;2015-01;\n",
                    codes(SRG),
                    LayoutFault.NUMBER);
            assertThat(flaws(SRG, fields(SRG) + "63;;uren;;RECORD;NUMBER;[12];2;;;never;never;2015-01;\n", codes(SRG)))
                    .isEmpty();
        }

        @Test
        void takeAwayWhatARuleReads() {
            refused(SRG, without(fields(SRG), "19;"), codes(SRG), LayoutFault.NEEDED_MISSING);
        }

        @Test
        void closeWhatARuleReads() {
            String part = "loonwaarde;;RECORD;NUMBER;[123];3;;;never;never;2015-01;";
            refused(SRG, changed(fields(SRG), part, part + "2030-12"), codes(SRG), LayoutFault.NEEDED_CLOSED);
            refused(
                    SRG,
                    changed(fields(SRG), part, part.replace("2015-01", "2026-11")),
                    codes(SRG),
                    LayoutFault.NEEDED_CLOSED);
            assertThat(flaws(SRG, changed(fields(SRG), part, part.replace("2015-01", "2026-10")), codes(SRG)))
                    .as("valid from the first month itself")
                    .isEmpty();
        }

        @Test
        void makeOptionalWhatIsKept() {
            String part = "begindatum_voorziening;;RECORD;DATE;[jjjjmmdd];8;;00000000|99999999;always";
            refused(
                    SRG,
                    changed(fields(SRG), part, part.replace("always", "never")),
                    codes(SRG),
                    LayoutFault.NEEDED_OPTIONAL);
        }

        @Test
        void changeTypeOrLevel() {
            refused(
                    SRG,
                    changed(fields(SRG), "loonwaarde;;RECORD;NUMBER", "loonwaarde;;RECORD;TEXT"),
                    codes(SRG),
                    LayoutFault.TYPE_CHANGED);
            refused(
                    SRG,
                    changed(fields(SRG), "loonwaarde;;RECORD", "loonwaarde;;SUBJECT"),
                    codes(SRG),
                    LayoutFault.LEVEL_CHANGED);
        }

        @Test
        void touchAFieldOfAPerson() {
            String bsn = "8;;bsn;;RECORD;PSEUDONYM;v1:[43];46;;000000000|999999999;always;never;2015-01;";
            assertThat(flaws(SRG, without(fields(SRG), "8;"), codes(SRG)))
                    .extracting(LayoutFlaw::fault)
                    .containsExactlyInAnyOrder(LayoutFault.NEEDED_MISSING, LayoutFault.PSEUDONYM_MISSING);
            refused(
                    SRG,
                    changed(fields(SRG), bsn, bsn.replace(";46;", ";9;")),
                    codes(SRG),
                    LayoutFault.PSEUDONYM_LENGTH);
            refused(SRG, changed(fields(SRG), "8;;bsn;;", "8;;persoon;;"), codes(SRG), LayoutFault.PSEUDONYM_NAME);
            refused(SRG, changed(fields(SRG), bsn, bsn + "2027-12"), codes(SRG), LayoutFault.NEEDED_CLOSED);
            refused(
                    SRG,
                    changed(fields(SRG), bsn, bsn.replace("PSEUDONYM", "TEXT").replace("8;;bsn", "8;;persoon")),
                    codes(SRG),
                    LayoutFault.TYPE_CHANGED,
                    LayoutFault.PSEUDONYM_NAME);
            assertThat(flaws(BDFS, without(fields(BDFS), "19;"), codes(BDFS)))
                    .extracting(LayoutFlaw::fault)
                    .containsExactly(LayoutFault.PSEUDONYM_MISSING);
        }

        private void refused(DeliveryType type, String fields, String codes, LayoutFault... faults) {
            assertThat(flaws(type, fields, codes)).extracting(LayoutFlaw::fault).containsOnly(faults);
        }

        @Test
        void addAPerson() {
            String line = "20;;bsn_partner;;RECORD;PSEUDONYM;v1:[43];46;;;never;never;2026-10;\n";
            refused(SRG, fields(SRG) + line, codes(SRG), LayoutFault.PSEUDONYM_ADDED);
            refused(BASPLUS, fields(BASPLUS) + line, codes(BASPLUS), LayoutFault.PSEUDONYM_ADDED);
        }

        @Test
        void moveTheFieldsByWhichAFileIsKnown() {
            refused(
                    SRG,
                    changed(
                            fields(SRG),
                            "5;;versie_softwarepakket;;DELIVERY;TEXT;[abcdefghijkl];12",
                            "5;;versie_softwarepakket;;DELIVERY;TEXT;[abcdefghijkl];14"),
                    codes(SRG),
                    LayoutFault.IDENTITY);
            refused(
                    BUS,
                    changed(fields(BUS), "statistiekjaar;jaar;", "statistiekjaar;year;"),
                    codes(BUS),
                    LayoutFault.IDENTITY);
            assertThat(flaws(
                            BUS,
                            changed(fields(BUS), "DELIVERY;TEXT;(abcdefghijkl);12", "DELIVERY;TEXT;(abcdefghijkl);20"),
                            codes(BUS)))
                    .as("a file of BUS has no fixed width")
                    .isEmpty();
        }

        @Test
        void takeAwayACodeOrItsList() {
            refused(SRG, fields(SRG), without(codes(SRG), "facility;02;"), LayoutFault.CODE_MISSING);
            refused(
                    SRG,
                    changed(fields(SRG), "CODE;[1];1;facilityEnd", "CODE;[1];1;"),
                    without(codes(SRG), "facilityEnd;"),
                    LayoutFault.LIST_REMOVED);
        }

        @Test
        void takeAwayAWordAndIsToldSoOnceAlthoughItMovesTheOthers() {
            assertThat(flaws(BASPLUS, fields(BASPLUS), without(codes(BASPLUS), "result;TOEGEKEND;")))
                    .extracting(LayoutFlaw::fault)
                    .containsExactly(LayoutFault.CODE_MISSING);
        }

        @Test
        void moveACodeOfAListOfWords() {
            String codes = changed(
                    codes(BASPLUS), "result;TOEGEKEND", "result;VERVALLEN;2026-10;;vervallen;lapsed\nresult;TOEGEKEND");
            assertThat(flaws(BASPLUS, fields(BASPLUS), codes))
                    .hasSize(4)
                    .allSatisfy(flaw -> assertThat(flaw.fault()).isEqualTo(LayoutFault.CODE_MOVED))
                    .first()
                    .satisfies(flaw -> {
                        assertThat(flaw.line()).isEqualTo(5);
                        assertThat(flaw.arguments()).containsExactly("1", "2");
                    });
        }

        @ParameterizedTest
        @CsvSource({
            "facility;1;2026-10;;een;one,CODE_COLLIDES",
            "facility;01;2026-10;;een;one,CODE_TWICE",
            "facility;127;2026-10;;te hoog;too high,CODE_STORED",
            "facility;00;2026-10;;nul;zero,CODE_STORED",
            "facility;xx;2026-10;;letters;letters,CODE_STORED",
            "facility;1-2;2026-10;;teken;sign,CODE",
            "facility;60;2026-10;;;nothing,LABEL",
            "facility;60;2026-13;;maand;month,MONTH",
            "nobody;1;2026-10;;van niets;of nothing,LIST_UNUSED"
        })
        void haveACodeThatCannotBeKept(String line, LayoutFault fault) {
            assertThat(flaws(SRG, fields(SRG), codes(SRG) + line + "\n"))
                    .extracting(LayoutFlaw::fault)
                    .contains(fault);
        }

        @Test
        void leaveAFieldWithoutACode() {
            String codes = codes(SRG)
                    .lines()
                    .map(line -> line.startsWith("ladder;") ? line.replace(";2015-01;;", ";2015-01;2026-09;") : line)
                    .collect(Collectors.joining("\n"));

            refused(SRG, fields(SRG), codes, LayoutFault.LIST_EMPTY);
        }

        @Test
        void beLongerThanItsTableHolds() {
            String part = "11;aantal_kostendelers;;BENEFIT;NUMBER;[12];2";
            assertThat(flaws(BUS, changed(fields(BUS), part, part.replace(";2", ";4")), codes(BUS)))
                    .isEmpty();
            refused(
                    BUS,
                    changed(fields(BUS), part, "11;aantal_kostendelers;;BENEFIT;NUMBER;[12];5"),
                    codes(BUS),
                    LayoutFault.LENGTH);
        }

        @Test
        void askForWhatXmlTellsLater() {
            String part = "BENEFIT;AMOUNT;[1234];4;;;never";
            refused(
                    BUS,
                    changed(fields(BUS), part, part.replace("never", "23")),
                    codes(BUS),
                    LayoutFault.CONDITION_LEVEL);
        }

        @Test
        void beNoTable() {
            refused(SRG, "", codes(SRG), LayoutFault.EMPTY);
            refused(SRG, "number,name\n1,jaar\n", codes(SRG), LayoutFault.COLUMN_MISSING, LayoutFault.COLUMN_UNKNOWN);
            refused(
                    SRG,
                    changed(fields(SRG), "19;;loonwaarde;;", "19;;loonwaarde;"),
                    codes(SRG),
                    LayoutFault.COLUMNS,
                    LayoutFault.NEEDED_MISSING);
            refused(SRG, fields(SRG) + "\"", codes(SRG), LayoutFault.UNREADABLE);
        }
    }

    @Test
    void everythingIsToldAtOnceWithFileLineAndColumn() {
        String fields =
                changed(fields(SRG), "loonwaarde;;RECORD;NUMBER;[123];3", "loonwaarde;;RECORD;GETAL;[123];drie");
        String codes = without(codes(SRG), "facility;02;") + "facility;1;2026-1;;een;one\n";

        assertThat(flaws(SRG, fields, codes))
                .extracting(LayoutFlaw::table, LayoutFlaw::line, LayoutFlaw::column, LayoutFlaw::fault)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LayoutFlaw.Table.FIELDS, 20, "type", LayoutFault.TYPE),
                        org.assertj.core.groups.Tuple.tuple(
                                LayoutFlaw.Table.FIELDS, 20, "maxLength", LayoutFault.LENGTH),
                        org.assertj.core.groups.Tuple.tuple(
                                LayoutFlaw.Table.CODES, 0, "code", LayoutFault.CODE_MISSING),
                        org.assertj.core.groups.Tuple.tuple(
                                LayoutFlaw.Table.CODES, 27, "validFrom", LayoutFault.MONTH));
    }

    @Test
    void whatIsWrongIsToldInOneLineToo() {
        assertThatThrownBy(() -> check(SRG, without(fields(SRG), "19;"), codes(SRG)))
                .isInstanceOf(LayoutRefused.class)
                .hasMessage("fields, number: NEEDED_MISSING [19 loonwaarde]");
    }
}
