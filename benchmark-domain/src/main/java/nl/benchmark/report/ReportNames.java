package nl.benchmark.report;

import java.time.YearMonth;

/** What a report calls the things it is about: itself, its benchmark, categories and what they split. */
public final class ReportNames {

    private final ReportTexts texts;
    private final ReportNotation notation;

    public ReportNames(ReportLanguage language) {
        this.texts = new ReportTexts(language);
        this.notation = new ReportNotation(texts);
    }

    /** The usual title: "Maandrapport maart 2025". */
    public String title(YearMonth month) {
        return texts.text("title.month", notation.period(ReportPeriod.of(month)));
    }

    /** "Werk & Inkomen, Basis", or "Werk & Inkomen, Basis en Verdiepend". */
    public String benchmark(String code, boolean deepening) {
        return texts.text("benchmark." + code + (deepening ? ".deepening" : ""));
    }

    /** What an indicator is split by: "naar regeling". */
    public String breakdown(String dimension) {
        return texts.text("breakdown." + dimension);
    }

    /** A category of a dimension: "IOAW"; a code without a name is its own name. */
    public String category(String dimension, String category) {
        String key = "category." + dimension + "." + category;
        if (texts.has(key)) {
            return texts.text(key);
        }
        return texts.has("category." + category) ? texts.text("category." + category) : category;
    }
}
