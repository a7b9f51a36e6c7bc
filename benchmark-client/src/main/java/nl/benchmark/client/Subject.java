package nl.benchmark.client;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file and the month it is about: the one that was said, else the one in its name ({@code BUS_2025-03.csv}). */
record Subject(Path file, YearMonth period) {

    private static final Pattern MONTH = Pattern.compile("(?:^|\\D)(20\\d\\d)[-_. ]?(0[1-9]|1[0-2])(?:\\D|$)");
    private static final Pattern ORGANISATION = Pattern.compile("GM\\d{4}");

    /** Oldest month first, so that each is compared with the one before. */
    static List<Subject> of(String organisation, List<Path> files, YearMonth period) {
        if (!ORGANISATION.matcher(organisation).matches()) {
            throw new ClientFailure(ExitCode.USAGE, "organisation.wrong", organisation);
        }
        if (period != null && files.size() > 1) {
            throw new ClientFailure(ExitCode.USAGE, "period.one", files.size());
        }
        return files.stream()
                .map(file -> new Subject(file, period == null ? inName(file) : period))
                .sorted(Comparator.comparing(Subject::period))
                .toList();
    }

    private static YearMonth inName(Path file) {
        Matcher matcher = MONTH.matcher(file.getFileName().toString());
        if (!matcher.find()) {
            throw new ClientFailure(ExitCode.USAGE, "period.unknown", file.getFileName());
        }
        return YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
}
