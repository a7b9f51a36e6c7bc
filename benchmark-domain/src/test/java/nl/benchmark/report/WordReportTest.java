package nl.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

class WordReportTest {

    private static final ReportContent CONTENT = ReportFixtures.monthlyReport(ReportLanguage.NL);
    private static XWPFDocument document;

    @BeforeAll
    static void writeAndReadAgain() throws IOException {
        document = written(CONTENT);
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    private static XWPFDocument written(ReportContent content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new WordReport().write(content, bytes);
        return new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static List<String> paragraphs(String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static String allText() {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }

    private static List<CTNonVisualDrawingProps> drawings() {
        List<CTNonVisualDrawingProps> drawings = new ArrayList<>();
        for (XWPFParagraph paragraph : document.getParagraphs()) {
            for (XWPFRun run : paragraph.getRuns()) {
                run.getCTR()
                        .getDrawingList()
                        .forEach(drawing ->
                                drawings.add(drawing.getInlineArray(0).getDocPr()));
            }
        }
        return drawings;
    }

    private static List<ReportIndicator> indicators() {
        return CONTENT.chapters().stream()
                .flatMap(chapter -> chapter.indicators().stream())
                .toList();
    }

    /** The charts in the order of the text; parts come in the order of their names otherwise. */
    private static List<XWPFChart> charts() {
        return document.getCharts().stream()
                .sorted((one, other) -> Integer.compare(number(one), number(other)))
                .toList();
    }

    private static int number(XWPFChart chart) {
        return Integer.parseInt(chart.getPackagePart().getPartName().getName().replaceAll("\\D", ""));
    }

    @Nested
    class TheDocument {

        @Test
        void hasTheSevenThemesAsChapters() {
            assertThat(paragraphs("Heading1"))
                    .containsExactly(
                            "Over dit rapport",
                            "Achtergrondkenmerken",
                            "Budgetten en uitgaven BUIG",
                            "Uitgaven bijzondere bijstand",
                            "Omvang bestand",
                            "Volumeontwikkeling bijstand",
                            "Redenen uitstroom",
                            "Gemiddelde prijs van de uitkering");
        }

        @Test
        void hasAHeadingForEachIndicator() {
            assertThat(paragraphs("Heading2"))
                    .hasSize(21)
                    .containsExactlyElementsOf(
                            indicators().stream().map(ReportIndicator::name).toList());
        }

        @Test
        void saysThatTheFiguresAreForLearningNotForAccountability() {
            assertThat(allText()).contains("om van te leren").contains("niet bedoeld en niet geschikt");
        }

        @Test
        void hasTheIdByWhichItsFiguresCanBeChecked() {
            assertThat(allText()).contains(CONTENT.id());
            assertThat(document.getProperties().getCoreProperties().getIdentifier())
                    .isEqualTo(CONTENT.id());
        }

        @Test
        void saysOnTitlePageAndHeaderThatTheDataAreGenerated() {
            assertThat(paragraphs("Banner")).singleElement().asString().contains("GEGENEREERDE VOORBEELDGEGEVENS");
            assertThat(document.getHeaderList().get(0).getText()).contains("gegenereerde voorbeeldgegevens");
        }

        @Test
        void saysNothingOfGeneratedDataWhenTheyAreReal() throws IOException {
            ReportContent real = new ReportContent(
                    CONTENT.title(),
                    CONTENT.organisationName(),
                    CONTENT.benchmarkName(),
                    CONTENT.period(),
                    CONTENT.createdAt(),
                    CONTENT.id(),
                    ReportLanguage.NL,
                    false,
                    List.of());
            try (XWPFDocument written = written(real)) {
                assertThat(written.getHeaderList().get(0).getText()).doesNotContainIgnoringCase("voorbeeldgegevens");
                assertThat(written.getParagraphs())
                        .noneMatch(paragraph -> paragraph.getText().contains("VOORBEELDGEGEVENS"));
            }
        }

        @Test
        void explainsTheFourMarks() {
            XWPFTable marks = document.getTables().get(0);
            assertThat(marks.getRows().stream().map(row -> row.getCell(0).getText()))
                    .containsExactly("Teken", "–", "×", "n.v.t.", "*");
        }

        @Test
        void namesOrganisationAndPeriodInTheHeaderAndPagesInTheFooter() {
            assertThat(document.getHeaderList().get(0).getText())
                    .contains("Meerdijk")
                    .contains("maart 2025");
            assertThat(document.getFooterList().get(0).getText())
                    .contains("Pagina")
                    .contains("van");
        }

        @Test
        void hasATableOfContentsFilledWithLinksToEveryHeading() {
            XWPFSDT contents = document.getBodyElements().stream()
                    .filter(XWPFSDT.class::isInstance)
                    .map(XWPFSDT.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(contents.getContent().getText())
                    .contains("Gemiddelde prijs van de uitkering")
                    .contains("Volumeontwikkeling maand op maand");
            String xml = document.getDocument().getBody().getSdtArray(0).xmlText();
            Set<String> bookmarks = document.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getCTP().getBookmarkStartList().stream())
                    .map(bookmark -> bookmark.getName())
                    .collect(Collectors.toSet());
            assertThat(bookmarks).hasSize(1 + 7 + 21).allMatch(name -> xml.contains("w:anchor=\"" + name + "\""));
            assertThat(xml).contains("TOC \\o");
        }

        @Test
        void doesNotMakeWordAskWhetherFieldsMayBeUpdated() throws IOException, InvalidFormatException {
            assertThat(document.isEnforcedUpdateFields()).isFalse();
            assertThat(document.getDocument().xmlText()).doesNotContain("w:dirty");
        }

        @Test
        void declaresDutchAsItsLanguage() throws IOException, XmlException {
            assertThat(document.getStyle().xmlText()).contains("w:val=\"nl-NL\"");
        }

        @Test
        void repeatsTheHeaderRowOfEveryTable() {
            assertThat(document.getTables()).allMatch(table -> table.getRow(0).isRepeatHeader());
        }

        @Test
        void hasNoTableWiderThanThePage() {
            assertThat(document.getTables())
                    .allSatisfy(table -> assertThat(table.getCTTbl().getTblGrid().getGridColList().stream()
                                    .mapToInt(column ->
                                            Integer.parseInt(column.getW().toString()))
                                    .sum())
                            .isLessThanOrEqualTo(WordTable.PAGE_WIDTH));
        }
    }

    @Nested
    class TheCharts {

        @Test
        void areOneForEachDevelopmentAndEachBreakdown() {
            long expected = indicators().stream()
                            .filter(indicator -> indicator.development() != null)
                            .count()
                    + indicators().stream()
                            .filter(indicator -> indicator.breakdown() != null)
                            .count();

            assertThat(document.getCharts()).hasSize((int) expected);
        }

        @Test
        void haveAnAlternativeTextThatNamesTheTable() {
            assertThat(drawings())
                    .hasSameSizeAs(document.getCharts())
                    .allSatisfy(drawing ->
                            assertThat(drawing.getDescr()).contains("grafiek").contains("in tabel "));
        }

        @Test
        void haveIdsOfTheirOwn() {
            assertThat(drawings().stream().map(CTNonVisualDrawingProps::getId)).doesNotHaveDuplicates();
        }

        @Test
        void holdTheUnroundedFiguresInTheirWorkbook() throws IOException, InvalidFormatException {
            ReportDevelopment development = indicators().get(1).development();
            XSSFSheet sheet = charts().get(1).getWorkbook().getSheetAt(0);
            for (int series = 0; series < development.series().size(); series++) {
                for (int period = 0; period < development.periods().size(); period++) {
                    ReportValue value =
                            development.series().get(series).values().get(period);
                    Cell cell = sheet.getRow(period + 1).getCell(series + 1);
                    if (value.hasNumber()) {
                        assertThat(cell.getNumericCellValue())
                                .isEqualTo(value.number().doubleValue());
                    } else {
                        assertThat(cell).isNull();
                    }
                }
            }
        }

        @Test
        void haveEveryFigureOfEveryWorkbookInTheirOwnCacheToo() throws IOException, InvalidFormatException {
            for (XWPFChart chart : charts()) {
                XSSFSheet sheet = chart.getWorkbook().getSheetAt(0);
                for (CTLineSer series : chart.getCTChart().getPlotArea().getLineChartList().stream()
                        .flatMap(lines -> lines.getSerList().stream())
                        .toList()) {
                    int column =
                            series.getVal().getNumRef().getF().split("\\$")[1].charAt(0) - 'A';
                    for (CTNumVal point :
                            series.getVal().getNumRef().getNumCache().getPtList()) {
                        assertThat(sheet.getRow((int) point.getIdx() + 1)
                                        .getCell(column)
                                        .getNumericCellValue())
                                .isEqualTo(Double.parseDouble(point.getV()));
                    }
                }
            }
        }

        @Test
        void leaveAGapForASuppressedFigureAndNeverAZero() {
            CTLineSer region = charts().get(1)
                    .getCTChart()
                    .getPlotArea()
                    .getLineChartArray(0)
                    .getSerArray(3);

            assertThat(region.getVal().getNumRef().getNumCache().getPtCount().getVal())
                    .isEqualTo(13);
            assertThat(region.getVal().getNumRef().getNumCache().getPtList().stream()
                            .map(CTNumVal::getIdx))
                    .hasSize(11)
                    .doesNotContain(7L, 8L);
            assertThat(charts().get(1).getCTChart().getDispBlanksAs().getVal().toString())
                    .isEqualTo("gap");
        }

        @Test
        void sayInTheWorkbookWhyAFigureIsNotThere() throws IOException, InvalidFormatException {
            XSSFSheet sheet = charts().get(1).getWorkbook().getSheetAt(0);
            List<String> marks = new ArrayList<>();
            sheet.getRow(8).cellIterator().forEachRemaining(cell -> {
                if (cell.getCellType() == CellType.STRING) {
                    marks.add(cell.getStringCellValue());
                }
            });

            assertThat(marks).containsExactly("okt 2024", "×");
        }

        @Test
        void doNotDrawTheOwnCountsBesideAnIndex() {
            XWPFChart index = charts().get(0);

            assertThat(index.getCTChart().getPlotArea().getLineChartArray(0).getSerList())
                    .extracting(series -> series.getTx()
                            .getStrRef()
                            .getStrCache()
                            .getPtArray(0)
                            .getV())
                    .containsExactly("Meerdijk (index)", "Nederland (index)", "Noord-Holland (index)");
        }

        @Test
        void drawTheOwnOrganisationInTheStrongColour() {
            assertThat(charts()).allSatisfy(chart -> assertThat(
                            chart.getCTChart().getPlotArea().xmlText())
                    .contains("<a:srgbClr val=\"" + ReportPalette.OWN + "\""));
        }
    }

    @Nested
    class TheTables {

        @Test
        void showTheFiguresOfTheChartInDutchNotationWithTheirMarks() {
            XWPFTable table = after("Tabel 3");

            assertThat(table.getRow(0).getTableCells().stream().map(cell -> cell.getText()))
                    .startsWith("Maand");
            assertThat(table.getRow(13).getCell(0).getText()).isEqualTo("mrt 2025");
            assertThat(table.getRow(13).getCell(1).getText()).isEqualTo("38,2*");
            assertThat(table.getRow(5).getCell(1).getText()).isEqualTo("–");
            assertThat(table.getRow(8).getCell(4).getText()).isEqualTo("×");
        }

        private XWPFTable after(String caption) {
            List<IBodyElement> elements = document.getBodyElements();
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i) instanceof XWPFParagraph paragraph
                        && "Caption".equals(paragraph.getStyle())
                        && paragraph.getText().startsWith(caption)) {
                    return (XWPFTable) elements.get(i + 1);
                }
            }
            throw new AssertionError("No " + caption);
        }
    }

    @Nested
    class TheXml {

        @ParameterizedTest
        @EnumSource(ReportLanguage.class)
        void followsTheSchemas(ReportLanguage language) throws IOException, XmlException {
            try (XWPFDocument written = written(ReportFixtures.monthlyReport(language))) {
                assertValid(written.getDocument());
                assertValid(written.getStyle());
                written.getCharts().forEach(chart -> assertValid(chart.getCTChartSpace()));
                written.getHeaderList().forEach(header -> assertValid(header._getHdrFtr()));
                written.getFooterList().forEach(footer -> assertValid(footer._getHdrFtr()));
            }
        }

        private void assertValid(XmlObject xml) {
            List<XmlError> errors = new ArrayList<>();
            boolean valid = xml.validate(new XmlOptions().setErrorListener(errors));
            assertThat(errors).isEmpty();
            assertThat(valid).isTrue();
        }
    }
}
