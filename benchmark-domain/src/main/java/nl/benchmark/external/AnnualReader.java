package nl.benchmark.external;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.benchmark.indicator.MeasureCatalogue;
import nl.benchmark.indicator.MeasureDefinition;
import nl.benchmark.indicator.Periodicity;
import nl.benchmark.indicator.Source;
import nl.benchmark.organisation.Geography;
import nl.benchmark.shared.FileText;

/**
 * Reads a file of yearly figures (WI-ANNUAL): {@code organisation;year;measure;value;status}, the columns in any order,
 * separated by semicolon, comma or tab. Whatever a person can put into a file ends as findings, never as an exception.
 * Source: api.md {@code POST /imports}, formats-external 1.
 */
public final class AnnualReader {

    /** Names of the required columns, in the order of the template. */
    public static final List<String> COLUMNS = List.of("organisation", "year", "measure", "value", "status");

    /** The first year that indicators are defined for. */
    static final int FIRST_YEAR = 2015;

    private static final char[] SEPARATORS = {';', ',', '\t'};
    private static final Pattern WORD = Pattern.compile("[A-Za-z_-]{1,40}");

    private final Geography geography;
    private final MeasureCatalogue measures;
    private final Year thisYear;

    /** @param thisYear the running calendar year, Europe/Amsterdam */
    public AnnualReader(Geography geography, MeasureCatalogue measures, Year thisYear) {
        this.geography = geography;
        this.measures = measures;
        this.thisYear = thisYear;
    }

    /** Codes of the measures that a file may hold: the yearly ones that are imported. */
    public static List<String> measuresOf(MeasureCatalogue catalogue) {
        return catalogue.measures().stream()
                .filter(measure -> measure.source() == Source.IMPORT && measure.periodicity() == Periodicity.YEAR)
                .map(MeasureDefinition::code)
                .toList();
    }

    public AnnualReading read(byte[] file) {
        ImportFindings findings = new ImportFindings();
        FileText content = FileText.of(file);
        AnnualRows rows = new AnnualRows(geography, measuresOf(measures), thisYear, findings);
        if (content.isBinary()) {
            findings.add(ImportFinding.of(ImportCheck.ANN_002, 0, "", "binary"));
        } else if (content.text().isBlank()) {
            findings.add(ImportFinding.of(ImportCheck.ANN_003, 0, "", ""));
        } else {
            if (content.converted()) {
                findings.add(ImportFinding.of(ImportCheck.ANN_014, 0, "", ""));
            }
            readRows(content.text(), rows, findings);
        }
        return rows.reading();
    }

    private static void readRows(String text, AnnualRows rows, ImportFindings findings) {
        int line = 0;
        int[] places = null;
        int width = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                line = (int) row.getStartingLineNumber();
                List<String> fields =
                        row.getFields().stream().map(String::strip).toList();
                if (places == null) {
                    places = header(fields, line, findings);
                    width = fields.size();
                    if (findings.refuseFile()) {
                        return;
                    }
                } else {
                    rows.take(line, fields, places, width);
                }
            }
            rows.finish();
        } catch (CsvParseException | UncheckedIOException e) {
            findings.add(ImportFinding.of(ImportCheck.ANN_002, line + 1, "", "quotes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one of which the header line has most. */
    private static char separator(String text) {
        String header = text.stripLeading().lines().findFirst().orElse("");
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            long times = header.chars().filter(c -> c == separator).count();
            if (times > most) {
                most = times;
                best = separator;
            }
        }
        return best;
    }

    /** Where each of {@link #COLUMNS} stands. Findings refuse the file when one is missing or there twice. */
    private static int[] header(List<String> names, int line, ImportFindings findings) {
        List<String> plain =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        int[] places = new int[COLUMNS.size()];
        for (int i = 0; i < places.length; i++) {
            String column = COLUMNS.get(i);
            places[i] = plain.indexOf(column);
            if (places[i] < 0) {
                findings.add(ImportFinding.of(ImportCheck.ANN_001, line, column, "missing"));
            } else if (plain.lastIndexOf(column) != places[i]) {
                findings.add(ImportFinding.of(ImportCheck.ANN_001, line, column, "doubled"));
            }
        }
        for (int i = 0; i < plain.size(); i++) {
            if (!COLUMNS.contains(plain.get(i))) {
                String name = WORD.matcher(names.get(i)).matches() ? names.get(i) : "";
                findings.add(ImportFinding.of(ImportCheck.ANN_012, line, name, "", Integer.toString(i + 1)));
            }
        }
        return places;
    }
}
