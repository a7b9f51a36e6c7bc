package nl.benchmark.agreement.service;

/** What the papers of this feature have in common: their head, their look and how typed text is escaped. */
final class PaperStyle {

    /** How the style calls the one typeface. */
    static final String FAMILY = "Paper";

    private static final String STYLE =
            """
            @page { size: A4; margin: 20mm 20mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt Paper; } }
            body { font: 10pt Paper; line-height: 1.45; }
            h1 { font-size: 18pt; margin: 0 0 5mm; } h2 { font-size: 12pt; margin: 6mm 0 1.5mm; page-break-after: avoid; }
            h3 { font-size: 10pt; margin: 4mm 0 1mm; page-break-after: avoid; } p { margin: 0 0 2.5mm; } ul { margin: 0 0 2.5mm; padding-left: 6mm; }
            table { width: 100%; border-collapse: collapse; } th { text-align: left; font-weight: normal; color: #444; width: 32mm; } thead th { width: auto; }
            th, td { border-bottom: 0.4pt solid #999; padding: 1.2mm 2mm 1.2mm 0; vertical-align: top; }
            .hash { font: 7.5pt Paper; word-wrap: break-word; } tr { page-break-inside: avoid; }
            """;

    private PaperStyle() {}

    /** Up to and with the beginning of the body. */
    static String head(String title, String subject) {
        return "<!DOCTYPE html><html lang=\"nl\"><head><title>" + escaped(title)
                + "</title><meta name=\"subject\" content=\""
                + escaped(subject) + "\"/><meta name=\"description\" content=\"" + escaped(subject) + "\"/><style>"
                + STYLE
                + "</style></head><body>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
