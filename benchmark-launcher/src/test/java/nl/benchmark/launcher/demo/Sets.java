package nl.benchmark.launcher.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sets the tests look at, made on 22 November 2026. */
final class Sets {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static final DemonstrationSet SMALL = DemonstrationSet.small(TODAY);
    static final DemonstrationSet FULL = DemonstrationSet.full(TODAY);

    private Sets() {}

    static Participant participant(DemonstrationSet set, String code) {
        return set.participants().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Map<YearMonth, byte[]> files(DemonstrationSet set, String code) throws IOException {
        Map<YearMonth, byte[]> files = new LinkedHashMap<>();
        set.deliveries(participant(set, code), files::put);
        return files;
    }
}
