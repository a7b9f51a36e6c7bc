package nl.benchmark.organisation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The register as it ships with the product, read from the files beside this class (see their README for the source).
 * The database is filled from the same files by its change sets; running code reads the database, this is for tests and
 * for tools without one.
 */
public final class GeographyResources {

    private GeographyResources() {}

    public static Geography load() {
        Geography.Builder geography = Geography.builder();
        forEachLine(
                "areas.csv",
                line -> geography.area(new Area(
                        line.getField("code"),
                        AreaKind.valueOf(line.getField("kind")),
                        line.getField("name"),
                        validity(line))));
        forEachLine(
                "municipalities.csv",
                line -> geography.organisation(new Organisation(
                        line.getField("code"), line.getField("name"), OrganisationKind.MUNICIPALITY, validity(line))));
        forEachLine(
                "area_memberships.csv",
                line -> geography.member(line.getField("municipality"), line.getField("area"), validity(line)));
        forEachLine(
                "inhabitants.csv",
                line -> geography.inhabitants(
                        line.getField("municipality"),
                        Year.parse(line.getField("year")),
                        Long.parseLong(line.getField("inhabitants"))));
        return geography.build();
    }

    /** Opens one of the files; the caller closes it. */
    static Reader open(String file) {
        InputStream content = GeographyResources.class.getResourceAsStream(file);
        return new InputStreamReader(Objects.requireNonNull(content, file), StandardCharsets.UTF_8);
    }

    static void forEachLine(String file, Consumer<NamedCsvRecord> consumer) {
        try (CsvReader<NamedCsvRecord> lines =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(open(file))) {
            lines.forEach(consumer);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Validity validity(NamedCsvRecord line) {
        String to = line.getField("validTo");
        return new Validity(LocalDate.parse(line.getField("validFrom")), to.isEmpty() ? null : LocalDate.parse(to));
    }
}
