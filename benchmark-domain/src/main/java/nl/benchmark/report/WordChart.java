package nl.benchmark.report;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLegend;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTSerTx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STAxPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrossBetween;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrosses;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.chart.STGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLblAlgn;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLegendPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;
import org.openxmlformats.schemas.drawingml.x2006.chart.STOrientation;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickMark;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetLineDashVal;

/**
 * Fills a native, editable chart with the figures of a grid. A figure that is not there is left out of the chart's
 * figures and shown as a gap, never as 0 (SDC-1). Bars start at zero; lines need not.
 */
final class WordChart {

    /** How the figures are drawn. */
    enum Shape {
        LINE,
        /** Upright, for years. */
        COLUMN,
        /** Lying, for categories, whose names are long. */
        BAR
    }

    private static final long CATEGORY_AXIS = 111;
    private static final long VALUE_AXIS = 112;
    private static final int PER_POINT = 12_700;
    private static final int MOST_LABELS = 14;
    private static final int MOST_BARS_WITH_FIGURES = 3;

    private static final List<STMarkerStyle.Enum> MARKERS = List.of(
            STMarkerStyle.CIRCLE,
            STMarkerStyle.SQUARE,
            STMarkerStyle.TRIANGLE,
            STMarkerStyle.DIAMOND,
            STMarkerStyle.X,
            STMarkerStyle.STAR,
            STMarkerStyle.PLUS);
    private static final List<STPresetLineDashVal.Enum> DASHES = List.of(
            STPresetLineDashVal.SOLID,
            STPresetLineDashVal.SOLID,
            STPresetLineDashVal.SYS_DASH,
            STPresetLineDashVal.SOLID,
            STPresetLineDashVal.DASH,
            STPresetLineDashVal.SYS_DOT,
            STPresetLineDashVal.LG_DASH);

    private final FigureGrid grid;
    private final Shape shape;
    private final String axisTitle;
    private final ChartWorkbook workbook;

    WordChart(FigureGrid grid, Shape shape, String axisTitle, ReportTexts texts) {
        this.grid = grid;
        this.shape = shape;
        this.axisTitle = axisTitle;
        this.workbook = new ChartWorkbook(grid, texts);
    }

    void fill(XWPFChart target) {
        CTChartSpace space = target.getCTChartSpace();
        space.addNewLang().setVal("nl-NL");
        space.addNewRoundedCorners().setVal(false);
        CTChart chart = target.getCTChart();
        chart.addNewAutoTitleDeleted().setVal(true);
        CTPlotArea plot = chart.getPlotArea();
        plot.addNewLayout();
        if (shape == Shape.LINE) {
            lines(plot);
        } else {
            bars(plot);
        }
        categoryAxis(plot);
        valueAxis(plot);
        if (grid.charted().size() > 1 || shape == Shape.LINE) {
            CTLegend legend = chart.addNewLegend();
            legend.addNewLegendPos().setVal(STLegendPos.B);
            legend.addNewOverlay().setVal(false);
        }
        chart.addNewPlotVisOnly().setVal(true);
        chart.addNewDispBlanksAs().setVal(STDispBlanksAs.GAP);
        space.addNewSpPr().addNewLn().addNewNoFill();
        text(space.addNewTxPr(), 900);
        target.setWorkbook(workbook.create());
    }

    private void lines(CTPlotArea plot) {
        CTLineChart lines = plot.addNewLineChart();
        lines.addNewGrouping().setVal(STGrouping.STANDARD);
        lines.addNewVaryColors().setVal(false);
        List<FigureGrid.Column> columns = grid.charted();
        int others = 0;
        for (int i = 0; i < columns.size(); i++) {
            FigureGrid.Column column = columns.get(i);
            String colour = ReportPalette.colour(column.role(), others);
            CTLineSer series = lines.addNewSer();
            series.addNewIdx().setVal(i);
            series.addNewOrder().setVal(i);
            name(series.addNewTx(), column);
            line(series.addNewSpPr(), colour, width(column.role()), DASHES.get(i % DASHES.size()));
            marker(series.addNewMarker(), colour, MARKERS.get(i % MARKERS.size()), column.role());
            labels(series.addNewCat());
            figures(series.addNewVal(), column);
            series.addNewSmooth().setVal(false);
            if (column.role() == SeriesRole.OTHER) {
                others++;
            }
        }
        lines.addNewMarker().setVal(true);
        lines.addNewAxId().setVal(CATEGORY_AXIS);
        lines.addNewAxId().setVal(VALUE_AXIS);
    }

    private void bars(CTPlotArea plot) {
        CTBarChart bars = plot.addNewBarChart();
        bars.addNewBarDir().setVal(shape == Shape.BAR ? STBarDir.BAR : STBarDir.COL);
        bars.addNewGrouping().setVal(STBarGrouping.CLUSTERED);
        bars.addNewVaryColors().setVal(false);
        List<FigureGrid.Column> columns = grid.charted();
        int others = 0;
        for (int i = 0; i < columns.size(); i++) {
            FigureGrid.Column column = columns.get(i);
            String colour = ReportPalette.colour(column.role(), others);
            CTBarSer series = bars.addNewSer();
            series.addNewIdx().setVal(i);
            series.addNewOrder().setVal(i);
            name(series.addNewTx(), column);
            fill(series.addNewSpPr(), colour);
            series.addNewInvertIfNegative().setVal(false);
            if (columns.size() <= MOST_BARS_WITH_FIGURES) {
                dataLabels(series.addNewDLbls(), column.decimals());
            }
            labels(series.addNewCat());
            figures(series.addNewVal(), column);
            if (column.role() == SeriesRole.OTHER) {
                others++;
            }
        }
        bars.addNewGapWidth().setVal(columns.size() == 1 ? 60 : 50);
        bars.addNewOverlap().setVal(0);
        bars.addNewAxId().setVal(CATEGORY_AXIS);
        bars.addNewAxId().setVal(VALUE_AXIS);
    }

    private void name(CTSerTx target, FigureGrid.Column column) {
        var reference = target.addNewStrRef();
        reference.setF(workbook.headerReference(column));
        strings(reference.addNewStrCache(), List.of(workbook.header(column)));
    }

    private void labels(CTAxDataSource target) {
        var reference = target.addNewStrRef();
        reference.setF(workbook.labelReference());
        strings(reference.addNewStrCache(), grid.labels());
    }

    private static void strings(CTStrData cache, List<String> strings) {
        cache.addNewPtCount().setVal(strings.size());
        for (int i = 0; i < strings.size(); i++) {
            CTStrVal point = cache.addNewPt();
            point.setIdx(i);
            point.setV(strings.get(i));
        }
    }

    private void figures(CTNumDataSource target, FigureGrid.Column column) {
        var reference = target.addNewNumRef();
        reference.setF(workbook.figureReference(column));
        CTNumData cache = reference.addNewNumCache();
        cache.setFormatCode(ChartWorkbook.format(column.decimals()));
        cache.addNewPtCount().setVal(column.values().size());
        for (int i = 0; i < column.values().size(); i++) {
            ReportValue value = column.values().get(i);
            if (value.hasNumber()) {
                CTNumVal point = cache.addNewPt();
                point.setIdx(i);
                point.setV(value.number().toPlainString());
            }
        }
    }

    private void categoryAxis(CTPlotArea plot) {
        CTCatAx axis = plot.addNewCatAx();
        axis.addNewAxId().setVal(CATEGORY_AXIS);
        // A lying bar chart counts from below; turned round it reads in the order of the table.
        axis.addNewScaling()
                .addNewOrientation()
                .setVal(shape == Shape.BAR ? STOrientation.MAX_MIN : STOrientation.MIN_MAX);
        axis.addNewDelete().setVal(false);
        axis.addNewAxPos().setVal(shape == Shape.BAR ? STAxPos.L : STAxPos.B);
        axis.addNewMajorTickMark().setVal(STTickMark.NONE);
        axis.addNewMinorTickMark().setVal(STTickMark.NONE);
        axis.addNewTickLblPos().setVal(STTickLblPos.LOW);
        axisLine(axis.addNewSpPr());
        text(axis.addNewTxPr(), shape == Shape.BAR ? 900 : 800);
        axis.getTxPr().getBodyPr().setRot(0);
        axis.addNewCrossAx().setVal(VALUE_AXIS);
        axis.addNewCrosses().setVal(STCrosses.AUTO_ZERO);
        axis.addNewAuto().setVal(false);
        axis.addNewLblAlgn().setVal(STLblAlgn.CTR);
        int points = grid.labels().size();
        axis.addNewTickLblSkip().setVal(shape == Shape.BAR ? 1 : (points + MOST_LABELS - 1) / MOST_LABELS);
        axis.addNewNoMultiLvlLbl().setVal(true);
    }

    private void valueAxis(CTPlotArea plot) {
        CTValAx axis = plot.addNewValAx();
        axis.addNewAxId().setVal(VALUE_AXIS);
        var scaling = axis.addNewScaling();
        scaling.addNewOrientation().setVal(STOrientation.MIN_MAX);
        if (shape != Shape.LINE && !grid.hasNegativeInChart()) {
            scaling.addNewMin().setVal(0);
        }
        axis.addNewDelete().setVal(false);
        axis.addNewAxPos().setVal(shape == Shape.BAR ? STAxPos.B : STAxPos.L);
        line(axis.addNewMajorGridlines().addNewSpPr(), ReportPalette.GRID, 0.75, STPresetLineDashVal.SOLID);
        title(axis);
        var format = axis.addNewNumFmt();
        format.setFormatCode(ChartWorkbook.format(grid.charted().get(0).decimals()));
        format.setSourceLinked(false);
        axis.addNewMajorTickMark().setVal(STTickMark.NONE);
        axis.addNewMinorTickMark().setVal(STTickMark.NONE);
        axis.addNewTickLblPos().setVal(STTickLblPos.NEXT_TO);
        axis.addNewSpPr().addNewLn().addNewNoFill();
        text(axis.addNewTxPr(), 800);
        axis.addNewCrossAx().setVal(CATEGORY_AXIS);
        axis.addNewCrosses().setVal(shape == Shape.BAR ? STCrosses.MAX : STCrosses.AUTO_ZERO);
        axis.addNewCrossBetween().setVal(STCrossBetween.BETWEEN);
    }

    private void title(CTValAx axis) {
        var title = axis.addNewTitle();
        CTTextBody rich = title.addNewTx().addNewRich();
        rich.addNewBodyPr().setRot(shape == Shape.BAR ? 0 : -5_400_000);
        rich.addNewLstStyle();
        var paragraph = rich.addNewP();
        characters(paragraph.addNewPPr().addNewDefRPr(), 800);
        var run = paragraph.addNewR();
        characters(run.addNewRPr(), 800);
        run.setT(axisTitle);
        title.addNewOverlay().setVal(false);
    }

    private static void dataLabels(CTDLbls labels, int decimals) {
        var format = labels.addNewNumFmt();
        format.setFormatCode(ChartWorkbook.format(decimals));
        format.setSourceLinked(false);
        labels.addNewSpPr().addNewLn().addNewNoFill();
        text(labels.addNewTxPr(), 800);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static double width(SeriesRole role) {
        return switch (role) {
            case OWN -> 2.75;
            case COMPARISON -> 2.25;
            case OTHER -> 1.25;
        };
    }

    private static void line(CTShapeProperties target, String colour, double points, STPresetLineDashVal.Enum dash) {
        CTLineProperties line = target.addNewLn();
        line.setW((int) (points * PER_POINT));
        line.addNewSolidFill().addNewSrgbClr().setVal(rgb(colour));
        line.addNewPrstDash().setVal(dash);
        line.addNewRound();
    }

    private static void axisLine(CTShapeProperties target) {
        line(target, ReportPalette.AXIS, 0.75, STPresetLineDashVal.SOLID);
    }

    private static void fill(CTShapeProperties target, String colour) {
        target.addNewSolidFill().addNewSrgbClr().setVal(rgb(colour));
    }

    private static void marker(CTMarker marker, String colour, STMarkerStyle.Enum style, SeriesRole role) {
        marker.addNewSymbol().setVal(style);
        marker.addNewSize().setVal((short) (role == SeriesRole.OTHER ? 4 : 5));
        CTShapeProperties looks = marker.addNewSpPr();
        fill(looks, colour);
        line(looks, colour, 0.75, STPresetLineDashVal.SOLID);
    }

    /** @param size in hundredths of a point */
    private static void text(CTTextBody body, int size) {
        body.addNewBodyPr();
        body.addNewLstStyle();
        var paragraph = body.addNewP();
        characters(paragraph.addNewPPr().addNewDefRPr(), size);
        paragraph.addNewEndParaRPr().setLang("nl-NL");
    }

    private static void characters(CTTextCharacterProperties properties, int size) {
        properties.setSz(size);
        properties.setB(false);
        properties.addNewSolidFill().addNewSrgbClr().setVal(rgb(ReportPalette.TEXT));
        properties.addNewLatin().setTypeface("Calibri");
    }

    private static byte[] rgb(String colour) {
        int value = Integer.parseInt(colour, 16);
        return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }
}
