package nl.benchmark.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A monthly report of an invented municipality, all seven themes of the basis module, with invented figures. */
public final class ReportFixtures {

    public static final String ORGANISATION = "Meerdijk";
    public static final ReportPeriod MARCH_2025 = ReportPeriod.of(YearMonth.of(2025, 3));

    private static final int MONTHS = 13;
    private static final List<String> REASONS_NL = List.of(
            "Werk",
            "Opleiding",
            "Huwelijk of relatie",
            "Pensioenleeftijd",
            "Overlijden",
            "Detentie",
            "Verblijf in het buitenland",
            "Andere uitkering",
            "Ander inkomen",
            "Verhuizing",
            "Handhaving",
            "Andere oorzaak",
            "Onbekend");
    private static final List<String> REASONS_EN = List.of(
            "Work",
            "Education",
            "Marriage or relationship",
            "Pension age",
            "Death",
            "Detention",
            "Stay abroad",
            "Other benefit",
            "Other income",
            "Moved",
            "Enforcement",
            "Other cause",
            "Unknown");

    private final ReportLanguage language;

    private ReportFixtures(ReportLanguage language) {
        this.language = language;
    }

    /** The seven themes and 21 indicators of Werk & Inkomen, Basis, to March 2025. */
    public static ReportContent monthlyReport(ReportLanguage language) {
        return new ReportFixtures(language).content();
    }

    public static List<ReportPeriod> months(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> ReportPeriod.of(YearMonth.of(2025, 3).minusMonths(number - 1L - i)))
                .toList();
    }

    public static ReportValue value(String number) {
        return ReportValue.of(new BigDecimal(number));
    }

    public static List<ReportValue> values(String... numbers) {
        List<ReportValue> values = new ArrayList<>();
        for (String number : numbers) {
            values.add(value(number));
        }
        return values;
    }

    public static ReportGroup national(ReportValue value, ReportVerdict verdict) {
        return group(ReportGroupKind.NATIONAL, "Nederland", value, 342, 318, verdict);
    }

    public static ReportGroup group(
            ReportGroupKind kind, String name, ReportValue value, int members, int withValue, ReportVerdict verdict) {
        return new ReportGroup(kind, name, value, null, null, null, null, members, withValue, null, verdict);
    }

    private ReportContent content() {
        return new ReportContent(
                nl("Maandrapport maart 2025", "Monthly report March 2025"),
                ORGANISATION,
                nl("Werk & Inkomen, Basis", "Work & Income, Basis"),
                MARCH_2025,
                Instant.parse("2025-04-29T12:05:00Z"),
                "WI-2025-03-GM9901-7F3K",
                language,
                true,
                List.of(
                        new ReportChapter("ACH", nl("Achtergrondkenmerken", "Background"), background()),
                        new ReportChapter(
                                "BUI", nl("Budgetten en uitgaven BUIG", "BUIG budget and expenditure"), budget()),
                        new ReportChapter(
                                "BYZ", nl("Uitgaven bijzondere bijstand", "Special assistance expenditure"), special()),
                        new ReportChapter("VOL", nl("Omvang bestand", "Caseload"), volume()),
                        new ReportChapter(
                                "ONT", nl("Volumeontwikkeling bijstand", "Volume development"), developments()),
                        new ReportChapter("RED", nl("Redenen uitstroom", "Reasons of outflow"), reasons()),
                        new ReportChapter(
                                "PRY", nl("Gemiddelde prijs van de uitkering", "Mean price of a benefit"), price())));
    }

    private List<ReportIndicator> background() {
        return List.of(
                yearlyIndex(
                        "WI-ACH-01", "Inwoners", "Inhabitants", ReportUnit.COUNT, ReportMoment.START_OF_YEAR, 94_210),
                ratio(
                        "WI-ACH-02",
                        "Uitkeringen per 1.000 inwoners",
                        "Benefits per 1,000 inhabitants",
                        ReportUnit.PER_1000,
                        1,
                        ReportMoment.END_OF_MONTH,
                        "38.218471930214",
                        ReportVerdict.WORSE,
                        null,
                        "Lopende uitkeringen ultimo maand per 1.000 inwoners."),
                index(
                        "WI-ACH-03",
                        "Personen met een uitkering",
                        "Persons on benefit",
                        ReportUnit.COUNT,
                        ReportMoment.END_OF_MONTH,
                        4_402,
                        own(
                                nl("naar geslacht", "by sex"),
                                List.of(nl("Man", "Man"), nl("Vrouw", "Woman"), nl("Onbekend", "Unknown")),
                                "2011",
                                "2389",
                                "2"),
                        "Unieke personen ultimo maand."));
    }

    private List<ReportIndicator> budget() {
        return List.of(
                yearlyIndex(
                        "WI-BUI-01", "Budget BUIG", "BUIG budget", ReportUnit.EURO, ReportMoment.IN_YEAR, 61_218_430),
                index(
                        "WI-BUI-02",
                        "Uitgaven BUIG",
                        "BUIG expenditure",
                        ReportUnit.EURO,
                        ReportMoment.TWELVE_MONTHS,
                        59_872_114,
                        own(
                                nl("naar regeling", "by scheme"),
                                List.of("Participatiewet", "IOAW", "IOAZ"),
                                "57210334",
                                "2391202",
                                "270578"),
                        "Betaalbaar gesteld in de laatste twaalf maanden, regelingen 01, 02 en 03; exclusief "
                                + "vakantietoeslag, loonkostensubsidies, Bbz en ontvangsten."),
                budgetResult());
    }

    private List<ReportIndicator> special() {
        List<String> clusters = List.of(
                nl("Directe levensbehoeften", "Direct needs of life"),
                nl("Voorzieningen voor het huishouden", "Household facilities"),
                nl("Wonen", "Housing"),
                nl("Opvang", "Shelter"),
                nl("Kosten uit maatschappelijke zorg", "Costs of social care"),
                nl("Financiële transacties", "Financial transactions"),
                nl("Uitstroombevordering", "Promotion of outflow"),
                nl("Medische dienstverlening", "Medical services"),
                nl("Overige kostensoorten", "Other costs"));
        return List.of(
                index(
                        "WI-BYZ-01",
                        "Uitgaven bijzondere bijstand",
                        "Special assistance expenditure",
                        ReportUnit.EURO,
                        ReportMoment.TWELVE_MONTHS,
                        4_012_877,
                        own(
                                nl("naar cluster", "by cluster"),
                                clusters,
                                "612000",
                                "940311",
                                "705412",
                                "18211",
                                "1200340",
                                "301233",
                                "20110",
                                "180120",
                                "35140"),
                        "Codes 11 en 12, laatste twaalf maanden."),
                ratio(
                        "WI-BYZ-02",
                        "Uitgaven bijzondere bijstand per inwoner",
                        "Special assistance per inhabitant",
                        ReportUnit.EURO,
                        2,
                        ReportMoment.TWELVE_MONTHS,
                        "42.59502175",
                        ReportVerdict.HIGHER,
                        null,
                        ""),
                ratio(
                        "WI-BYZ-03",
                        "Gemiddeld bedrag per verstrekking",
                        "Mean amount per grant",
                        ReportUnit.EURO,
                        0,
                        ReportMoment.TWELVE_MONTHS,
                        "318.4411",
                        ReportVerdict.SIMILAR,
                        compared(nl("naar cluster", "by cluster"), clusters),
                        ""));
    }

    private List<ReportIndicator> volume() {
        ReportBreakdown schemes = own(
                nl("naar regeling", "by scheme"),
                List.of("Participatiewet", "IOAW", "IOAZ", "Bbz"),
                "3412",
                "141",
                "16",
                "32");
        return List.of(
                index(
                        "WI-VOL-01",
                        "Uitkeringen ultimo maand",
                        "Benefits at month end",
                        ReportUnit.COUNT,
                        ReportMoment.END_OF_MONTH,
                        3_601,
                        schemes,
                        ""),
                index(
                        "WI-VOL-02",
                        "Instroom in de maand",
                        "Inflow in the month",
                        ReportUnit.COUNT,
                        ReportMoment.IN_MONTH,
                        92,
                        null,
                        ""),
                index(
                        "WI-VOL-03",
                        "Uitstroom in de maand",
                        "Outflow in the month",
                        ReportUnit.COUNT,
                        ReportMoment.IN_MONTH,
                        101,
                        null,
                        ""),
                ratio(
                        "WI-VOL-04",
                        "Instroompercentage",
                        "Inflow rate",
                        ReportUnit.PERCENT,
                        1,
                        ReportMoment.TWELVE_MONTHS,
                        "27.4417",
                        ReportVerdict.SIMILAR,
                        null,
                        "Instroom van twaalf maanden ÷ gemiddeld bestand van die twaalf ultimo’s."),
                ratio(
                        "WI-VOL-05",
                        "Uitstroompercentage",
                        "Outflow rate",
                        ReportUnit.PERCENT,
                        1,
                        ReportMoment.TWELVE_MONTHS,
                        "29.9163",
                        ReportVerdict.BETTER,
                        null,
                        ""));
    }

    private List<ReportIndicator> developments() {
        return List.of(
                ratio(
                        "WI-ONT-01",
                        "Volumeontwikkeling jaar op jaar",
                        "Volume development year on year",
                        ReportUnit.PERCENT,
                        1,
                        ReportMoment.END_OF_MONTH,
                        "-2.1334",
                        ReportVerdict.BETTER,
                        null,
                        "Ultimo maand ten opzichte van dezelfde maand een jaar eerder."),
                ratio(
                        "WI-ONT-02",
                        "Volumeontwikkeling maand op maand",
                        "Volume development month on month",
                        ReportUnit.PERCENT,
                        2,
                        ReportMoment.END_OF_MONTH,
                        "-0.2493",
                        ReportVerdict.SIMILAR,
                        null,
                        ""),
                ratio(
                        "WI-ONT-03",
                        "Volumeontwikkeling sinds 1 januari",
                        "Volume development since 1 January",
                        ReportUnit.PERCENT,
                        1,
                        ReportMoment.END_OF_MONTH,
                        "-0.7713",
                        ReportVerdict.BETTER,
                        null,
                        "Ten opzichte van ultimo december van het vorige jaar."));
    }

    private List<ReportIndicator> reasons() {
        ReportBreakdown reasons =
                compared(nl("naar reden", "by reason"), language == ReportLanguage.NL ? REASONS_NL : REASONS_EN);
        return List.of(
                ratio(
                        "WI-RED-01",
                        "Uitstroom naar werk",
                        "Outflow to work",
                        ReportUnit.PERCENT,
                        1,
                        ReportMoment.TWELVE_MONTHS,
                        "33.1027",
                        ReportVerdict.BETTER,
                        null,
                        ""),
                new ReportIndicator(
                        "WI-RED-02",
                        nl("Uitstroom naar reden", "Outflow by reason"),
                        ReportUnit.PERCENT,
                        1,
                        ReportMoment.TWELVE_MONTHS,
                        "Verdeling over de redengroepen, telt op tot 100%.",
                        null,
                        reasons,
                        List.of(national(value("100"), ReportVerdict.NOT_COMPARED)),
                        null),
                ratio(
                        "WI-RED-03",
                        "Uitstroom naar werk als deel van het bestand",
                        "Outflow to work as share of caseload",
                        ReportUnit.PERCENT,
                        1,
                        ReportMoment.TWELVE_MONTHS,
                        "9.9031",
                        ReportVerdict.BETTER,
                        null,
                        ""));
    }

    private List<ReportIndicator> price() {
        return List.of(ratio(
                "WI-PRY-01",
                "Gemiddelde prijs per jaar",
                "Mean price per year",
                ReportUnit.EURO,
                0,
                ReportMoment.TWELVE_MONTHS,
                "16318.4422",
                ReportVerdict.WORSE,
                null,
                "Uitgaven twaalf maanden ÷ gemiddeld aantal uitkeringen; betaalbaar gesteld, exclusief vakantietoeslag, "
                        + "loonkostensubsidies en Bbz."));
    }

    /** Own line with a missing month and provisional last two, four groups, one with suppressed months. */
    private ReportIndicator ratio(
            String code,
            String dutch,
            String english,
            ReportUnit unit,
            int decimals,
            ReportMoment moment,
            String last,
            ReportVerdict verdict,
            ReportBreakdown breakdown,
            String definition) {
        BigDecimal own = new BigDecimal(last);
        List<ReportValue> ownValues = line(own, 0);
        ownValues.set(4, ReportValue.MISSING);
        List<ReportValue> region = line(scaled(own, "0.9"), 2);
        region.set(7, ReportValue.SUPPRESSED);
        region.set(8, ReportValue.SUPPRESSED);
        List<ReportSeries> series = List.of(
                new ReportSeries(ORGANISATION, SeriesRole.OWN, ownValues),
                new ReportSeries(nl("Nederland", "Netherlands"), SeriesRole.COMPARISON, line(scaled(own, "0.78"), 1)),
                new ReportSeries("Noord-Holland", SeriesRole.OTHER, line(scaled(own, "0.84"), 3)),
                new ReportSeries("Zaanstreek/Waterland", SeriesRole.OTHER, region),
                new ReportSeries(
                        nl("50.000 tot 100.000 inwoners", "50.000 to 100.000 inhabitants"),
                        SeriesRole.OTHER,
                        line(scaled(own, "0.87"), 4)));
        List<ReportGroup> groups = List.of(
                summary(
                        ReportGroupKind.NATIONAL,
                        nl("Nederland", "Netherlands"),
                        scaled(own, "0.78"),
                        342,
                        318,
                        verdict),
                summary(ReportGroupKind.PROVINCE, "Noord-Holland", scaled(own, "0.84"), 44, 41, verdict),
                new ReportGroup(
                        ReportGroupKind.LABOUR_MARKET_REGION,
                        "Zaanstreek/Waterland",
                        ReportValue.SUPPRESSED,
                        null,
                        null,
                        null,
                        null,
                        7,
                        6,
                        null,
                        ReportVerdict.NOT_COMPARED),
                summary(
                        ReportGroupKind.SIZE_CLASS,
                        nl("50.000 tot 100.000 inwoners", "50.000 to 100.000 inhabitants"),
                        scaled(own, "0.87"),
                        51,
                        50,
                        verdict));
        return new ReportIndicator(
                code,
                nl(dutch, english),
                unit,
                decimals,
                moment,
                definition,
                ReportDevelopment.ofValues(months(MONTHS), series),
                breakdown,
                groups,
                null);
    }

    private ReportIndicator index(
            String code,
            String dutch,
            String english,
            ReportUnit unit,
            ReportMoment moment,
            long last,
            ReportBreakdown breakdown,
            String definition) {
        List<ReportValue> counts = IntStream.range(0, MONTHS)
                .mapToObj(i -> new BigDecimal(last + (MONTHS - 1 - i) * Math.max(1, last / 300)))
                .map(number -> number.intValue() == last ? ReportValue.provisional(number) : ReportValue.of(number))
                .toList();
        return new ReportIndicator(
                code,
                nl(dutch, english),
                unit,
                0,
                moment,
                definition,
                ReportDevelopment.ofIndices(
                        months(MONTHS), indices(counts), new ReportSeries(ORGANISATION, SeriesRole.OWN, counts)),
                breakdown,
                indexGroups(counts),
                null);
    }

    private ReportIndicator yearlyIndex(
            String code, String dutch, String english, ReportUnit unit, ReportMoment moment, long last) {
        List<ReportPeriod> years = IntStream.rangeClosed(2020, 2025)
                .mapToObj(year -> ReportPeriod.of(Year.of(year)))
                .toList();
        List<ReportValue> counts = IntStream.range(0, years.size())
                .mapToObj(i -> ReportValue.of(new BigDecimal(last - (years.size() - 1 - i) * (last / 120))))
                .toList();
        return new ReportIndicator(
                code,
                nl(dutch, english),
                unit,
                0,
                moment,
                "",
                ReportDevelopment.ofIndices(
                        years, indices(counts), new ReportSeries(ORGANISATION, SeriesRole.OWN, counts)),
                null,
                indexGroups(counts),
                null);
    }

    private ReportIndicator budgetResult() {
        List<ReportPeriod> years = IntStream.rangeClosed(2021, 2024)
                .mapToObj(year -> ReportPeriod.of(Year.of(year)))
                .toList();
        return new ReportIndicator(
                "WI-BUI-03",
                nl("Budgetresultaat BUIG", "BUIG budget result"),
                ReportUnit.PERCENT,
                1,
                ReportMoment.IN_YEAR,
                "(budget − netto uitgaven volgens de verantwoording) ÷ budget.",
                ReportDevelopment.ofValues(
                        years,
                        List.of(
                                new ReportSeries(
                                        ORGANISATION, SeriesRole.OWN, values("1.24", "3.6112", "-0.8", "-2.3456")),
                                new ReportSeries(
                                        nl("Nederland", "Netherlands"),
                                        SeriesRole.COMPARISON,
                                        values("2.01", "1.7", "0.4", "-0.6")))),
                null,
                List.of(national(value("-0.6"), ReportVerdict.WORSE)),
                null);
    }

    private List<ReportSeries> indices(List<ReportValue> counts) {
        BigDecimal first = counts.get(0).number();
        List<ReportValue> own = counts.stream()
                .map(count -> new ReportValue(
                        count.number().multiply(BigDecimal.valueOf(100)).divide(first, MathContext.DECIMAL64),
                        count.status()))
                .toList();
        return List.of(
                new ReportSeries(ORGANISATION, SeriesRole.OWN, own),
                new ReportSeries(nl("Nederland", "Netherlands"), SeriesRole.COMPARISON, moved(own, "0.31")),
                new ReportSeries("Noord-Holland", SeriesRole.OTHER, moved(own, "-0.12")));
    }

    private static List<ReportValue> moved(List<ReportValue> own, String step) {
        return IntStream.range(0, own.size())
                .mapToObj(i ->
                        ReportValue.of(own.get(i).number().add(new BigDecimal(step).multiply(BigDecimal.valueOf(i)))))
                .toList();
    }

    private List<ReportGroup> indexGroups(List<ReportValue> counts) {
        return List.of(
                new ReportGroup(
                        ReportGroupKind.NATIONAL,
                        nl("Nederland", "Netherlands"),
                        lastOf(indices(counts).get(1)),
                        null,
                        null,
                        null,
                        null,
                        342,
                        296,
                        new BigDecimal("91.2"),
                        ReportVerdict.NOT_COMPARED),
                new ReportGroup(
                        ReportGroupKind.PROVINCE,
                        "Noord-Holland",
                        lastOf(indices(counts).get(2)),
                        null,
                        null,
                        null,
                        null,
                        44,
                        40,
                        new BigDecimal("96.8"),
                        ReportVerdict.NOT_COMPARED));
    }

    private static ReportValue lastOf(ReportSeries series) {
        return series.values().get(series.values().size() - 1);
    }

    private ReportBreakdown own(String title, List<String> categories, String... numbers) {
        return new ReportBreakdown(
                title,
                MARCH_2025,
                categories,
                List.of(new ReportSeries(ORGANISATION, SeriesRole.OWN, values(numbers))));
    }

    /** Own and national distribution, the national one with a suppressed category. */
    private ReportBreakdown compared(String title, List<String> categories) {
        List<ReportValue> own = new ArrayList<>();
        List<ReportValue> national = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            own.add(value(new BigDecimal("33.1")
                    .divide(BigDecimal.valueOf(i + 1L), MathContext.DECIMAL32)
                    .toString()));
            national.add(i == 3 ? ReportValue.SUPPRESSED : value(String.valueOf(28 - 2 * i)));
        }
        return new ReportBreakdown(
                title,
                MARCH_2025,
                categories,
                List.of(
                        new ReportSeries(ORGANISATION, SeriesRole.OWN, own),
                        new ReportSeries(nl("Nederland", "Netherlands"), SeriesRole.COMPARISON, national)));
    }

    private static ReportGroup summary(
            ReportGroupKind kind, String name, BigDecimal value, int members, int withValue, ReportVerdict verdict) {
        return new ReportGroup(
                kind,
                name,
                ReportValue.provisional(value),
                scaled(value, "0.97"),
                scaled(value, "0.95"),
                scaled(value, "0.8"),
                scaled(value, "1.14"),
                members,
                withValue,
                new BigDecimal("93.4"),
                verdict);
    }

    /** Thirteen months that waver a little round the last one; the last two are provisional. */
    private static List<ReportValue> line(BigDecimal last, int offset) {
        List<ReportValue> values = new ArrayList<>(Collections.nCopies(MONTHS, ReportValue.MISSING));
        for (int i = 0; i < MONTHS; i++) {
            int wave = (i * 7 + offset * 3) % 5 - 2;
            BigDecimal factor = new BigDecimal("1.04")
                    .subtract(new BigDecimal("0.0033").multiply(BigDecimal.valueOf(i)))
                    .add(new BigDecimal("0.002").multiply(BigDecimal.valueOf(wave)));
            BigDecimal number = i == MONTHS - 1 ? last : last.multiply(factor);
            values.set(i, i >= MONTHS - 2 ? ReportValue.provisional(number) : ReportValue.of(number));
        }
        return values;
    }

    private static BigDecimal scaled(BigDecimal number, String factor) {
        return number.multiply(new BigDecimal(factor));
    }

    private String nl(String dutch, String english) {
        return language == ReportLanguage.NL ? dutch : english;
    }
}
