package nl.benchmark.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;

/** A theme with its indicators: sentence, chart, table with legend, breakdown, groups, definition. */
final class WordChapter {

    private static final int CHART_WIDTH = WordTable.PAGE_WIDTH * Units.EMU_PER_POINT / 20;
    private static final int CHART_HEIGHT = 66 * Units.EMU_PER_CENTIMETER / 10;
    private static final int LABEL_WIDTH = 1247;
    private static final int CATEGORY_WIDTH = 3402;
    private static final int WIDEST_NUMBER = 1701;

    private final WordBody body;
    private final ReportContent content;
    private final ReportTexts texts;
    private final ReportNotation notation;
    private final ReportSentence sentences;
    private final ReportAltText altTexts;

    WordChapter(WordBody body, ReportContent content, ReportTexts texts) {
        this.body = body;
        this.content = content;
        this.texts = texts;
        this.notation = new ReportNotation(texts);
        this.sentences = new ReportSentence(content.language());
        this.altTexts = new ReportAltText(texts);
    }

    void write(ReportChapter chapter, WordContents contents) throws IOException, InvalidFormatException {
        body.heading(contents.nextHeading());
        for (ReportIndicator indicator : chapter.indicators()) {
            body.heading(contents.nextHeading());
            indicator(indicator);
        }
    }

    private void indicator(ReportIndicator indicator) throws IOException, InvalidFormatException {
        String sentence = Optional.ofNullable(indicator.sentence())
                .orElseGet(() -> sentences.of(content.organisationName(), indicator));
        body.paragraph("Normal", sentence).setKeepNext(true);
        if (!indicator.definition().isBlank()) {
            body.labelled("Definition", texts.text("definition"), indicator.definition());
        }
        // Without a single figure the sentence says it all.
        if (indicator.development() != null && indicator.development().hasNumbers()) {
            development(indicator, indicator.development());
            // Of a distribution the groups stand in the breakdown; their total is always 100%.
            if (!indicator.groups().isEmpty()) {
                groups(indicator);
            }
        }
        if (indicator.breakdown() != null && indicator.breakdown().hasNumbers()) {
            breakdown(indicator, indicator.breakdown());
        }
    }

    private void development(ReportIndicator indicator, ReportDevelopment development)
            throws IOException, InvalidFormatException {
        FigureGrid grid = FigureGrid.of(indicator, development, texts);
        String last = notation.period(development.last());
        String caption = development.periods().size() == 1
                ? texts.text("caption.development.one", indicator.name(), last)
                : texts.text("caption.development", indicator.name(), notation.period(development.first()), last);
        String axis = development.index()
                ? texts.text("axis.index", notation.period(development.first()))
                : texts.text("axis." + indicator.unit().name());
        WordChart.Shape shape = development.asColumns() ? WordChart.Shape.COLUMN : WordChart.Shape.LINE;
        String alt = altTexts.development(indicator, development, grid, axis, body.nextTable());
        chart(caption, new WordChart(grid, shape, axis, texts), CHART_HEIGHT, alt);
        table(caption, grid, LABEL_WIDTH);
        if (development.index()) {
            indexMembers(development, indicator.groups());
        }
    }

    private void indexMembers(ReportDevelopment development, List<ReportGroup> groups) {
        String members = groups.stream()
                .map(group ->
                        texts.text("legend.index.members", group.name(), String.valueOf(group.membersWithValue())))
                .collect(Collectors.joining("; "));
        if (!members.isEmpty()) {
            body.paragraph("Legend", texts.text("legend.index", notation.period(development.first()), members));
        }
    }

    private void breakdown(ReportIndicator indicator, ReportBreakdown breakdown)
            throws IOException, InvalidFormatException {
        FigureGrid grid = FigureGrid.of(indicator, breakdown, texts);
        String caption =
                texts.text("caption.breakdown", breakdown.heading(indicator), notation.period(breakdown.period()));
        String axis = texts.text("axis." + indicator.unit().name());
        int bars = breakdown.categories().size() * breakdown.series().size();
        int height = Math.min(16, Math.max(4, 2 + bars * 45 / 100)) * Units.EMU_PER_CENTIMETER;
        String alt = altTexts.breakdown(indicator, breakdown, grid, axis, body.nextTable());
        chart(caption, new WordChart(grid, WordChart.Shape.BAR, axis, texts), height, alt);
        table(caption, grid, CATEGORY_WIDTH);
    }

    private void chart(String caption, WordChart chart, int height, String alt)
            throws IOException, InvalidFormatException {
        int number = body.figureCaption(caption);
        XWPFParagraph paragraph = body.paragraph("ChartLine");
        paragraph.setKeepNext(true);
        XWPFRun run = paragraph.createRun();
        chart.fill(body.document().createChart(run, CHART_WIDTH, height));
        CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
        inline.addNewCNvGraphicFramePr();
        CTNonVisualDrawingProps drawing = inline.getDocPr();
        drawing.setId(number);
        drawing.setName(texts.text("label.figure") + " " + number);
        drawing.setDescr(alt);
    }

    private void table(String caption, FigureGrid grid, int labelWidth) {
        body.tableCaption(caption);
        int room = (WordTable.PAGE_WIDTH - labelWidth) / grid.columns().size();
        int width = Math.min(WIDEST_NUMBER, room);
        List<WordTable.Column> columns = new ArrayList<>();
        columns.add(WordTable.Column.text(grid.corner(), labelWidth));
        for (FigureGrid.Column column : grid.columns()) {
            columns.add(new WordTable.Column(
                    column.name(),
                    column.unit(),
                    width,
                    true,
                    column.role() == SeriesRole.OWN,
                    column.hasProvisional()));
        }
        WordTable table =
                new WordTable(body.document(), caption, columns, grid.labels().size());
        for (int row = 0; row < grid.labels().size(); row++) {
            List<String> cells = new ArrayList<>();
            cells.add(grid.labels().get(row));
            for (FigureGrid.Column column : grid.columns()) {
                cells.add(notation.cell(column.values().get(row), column.decimals()));
            }
            table.row(cells);
        }
        body.paragraph("Legend", texts.text("legend"));
    }

    private void groups(ReportIndicator indicator) {
        body.tableCaption(groupsCaption(indicator));
        int decimals = indicator.isIndex() ? 1 : indicator.decimals();
        List<GroupColumn> columns = groupColumns(indicator, decimals);
        WordTable table = new WordTable(
                body.document(),
                groupsCaption(indicator),
                columns.stream().map(GroupColumn::column).toList(),
                indicator.groups().size());
        for (ReportGroup group : indicator.groups()) {
            table.row(columns.stream().map(column -> column.cell().apply(group)).toList());
        }
        body.paragraph("Legend", texts.text("legend"));
    }

    private record GroupColumn(WordTable.Column column, Function<ReportGroup, String> cell) {}

    private List<GroupColumn> groupColumns(ReportIndicator indicator, int decimals) {
        List<GroupColumn> columns = new ArrayList<>();
        columns.add(new GroupColumn(WordTable.Column.text(texts.text("table.group"), 1700), ReportGroup::name));
        columns.add(new GroupColumn(
                new WordTable.Column(
                        texts.text(indicator.isIndex() ? "table.index" : "table.value"),
                        "",
                        907,
                        true,
                        false,
                        indicator.groups().stream()
                                .anyMatch(group -> group.value().isProvisional())),
                group -> notation.cell(group.value(), decimals)));
        addStatistic(columns, indicator, "table.mean", 1020, ReportGroup::mean);
        addStatistic(columns, indicator, "table.median", 850, ReportGroup::median);
        addStatistic(columns, indicator, "table.lowerQuartile", 794, ReportGroup::lowerQuartile);
        addStatistic(columns, indicator, "table.upperQuartile", 794, ReportGroup::upperQuartile);
        columns.add(new GroupColumn(WordTable.Column.number(texts.text("table.members"), 1020), this::members));
        if (indicator.groups().stream().anyMatch(group -> group.coverage() != null)) {
            columns.add(new GroupColumn(
                    WordTable.Column.number(texts.text("table.coverage"), 794),
                    group -> statistic(group, group.coverage(), 0)));
        }
        if (indicator.groups().stream().anyMatch(group -> group.verdict() != ReportVerdict.NOT_COMPARED)) {
            columns.add(new GroupColumn(WordTable.Column.text(texts.text("table.verdict"), 1193), this::verdict));
        }
        return columns;
    }

    /** Left out when no group has it, as with most indices. */
    private void addStatistic(
            List<GroupColumn> columns,
            ReportIndicator indicator,
            String header,
            int width,
            Function<ReportGroup, BigDecimal> statistic) {
        if (indicator.groups().stream().anyMatch(group -> statistic.apply(group) != null)) {
            columns.add(new GroupColumn(
                    WordTable.Column.number(texts.text(header), width),
                    group -> statistic(group, statistic.apply(group), indicator.decimals())));
        }
    }

    private String groupsCaption(ReportIndicator indicator) {
        String period = notation.period(indicator.lastPeriod());
        return indicator
                .developmentIfAny()
                .flatMap(ReportDevelopment::own)
                .map(own -> own.values().get(own.values().size() - 1))
                .map(own -> texts.text(
                        "caption.groups.own",
                        indicator.name(),
                        period,
                        content.organisationName(),
                        notation.cell(own, indicator.decimals())))
                .orElseGet(() -> texts.text("caption.groups", indicator.name(), period));
    }

    private String members(ReportGroup group) {
        return texts.text(
                "table.members.of", String.valueOf(group.membersWithValue()), String.valueOf(group.members()));
    }

    /** A statistic that is not there has the mark of the group's value, or that of no value. */
    private String statistic(ReportGroup group, BigDecimal number, int decimals) {
        if (number != null) {
            return notation.number(number, decimals);
        }
        ReportStatus status =
                group.value().hasNumber() ? ReportStatus.MISSING : group.value().status();
        return texts.text("mark." + status.name());
    }

    private String verdict(ReportGroup group) {
        return (group.verdict().shape() + " " + texts.text(group.verdict())).strip();
    }
}
