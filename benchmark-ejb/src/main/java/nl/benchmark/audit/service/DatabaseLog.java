package nl.benchmark.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.benchmark.audit.AuditText;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The log that PostgreSQL writes, when this server can read it (L13): lines in which it refused somebody a table or function
 * of a log. The server itself never asks for those, so that whoever did used its password or another's.
 */
@ApplicationScoped
class DatabaseLog {

    private static final Pattern REFUSED = Pattern.compile(
            ".*permission denied for (?:table|function|sequence|materialized view|view) ((?:audit|processing|erasure|incident|access_review)\\w*).*");
    private static final int LONGEST = 400;

    @Inject
    @ConfigProperty(name = "benchmark.database.log")
    private Optional<String> folder;

    /**
     * A statement that was refused.
     *
     * @param reference file and number of the line, so that it is found once
     * @param what the line, made visible
     */
    record Refused(String reference, String what) {}

    boolean isConfigured() {
        return folder.isPresent();
    }

    /** In the newest two files of the folder, which a round of a quarter of an hour cannot miss. */
    List<Refused> refused() {
        if (folder.isEmpty() || Files.notExists(Path.of(folder.get()))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(folder.get()))) {
            List<Refused> refused = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".log"))
                    .sorted((one, other) -> other.getFileName().compareTo(one.getFileName()))
                    .limit(2)
                    .toList()) {
                refused.addAll(in(file));
            }
            return refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The log may hold bytes of any encoding. */
    private static List<Refused> in(Path file) throws IOException {
        List<Refused> refused = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Matcher matcher = REFUSED.matcher(line);
                if (matcher.matches()) {
                    refused.add(new Refused(file.getFileName() + ":" + number, AuditText.oneLine(line, LONGEST)));
                }
            }
        }
        return refused;
    }
}
