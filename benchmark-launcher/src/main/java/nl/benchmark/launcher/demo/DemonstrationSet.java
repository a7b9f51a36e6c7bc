package nl.benchmark.launcher.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.benchmark.delivery.DeliveryType;

/**
 * The demonstration set (OPS-1): who takes part, and what each delivers. A file depends on the municipality, the month and the
 * scale only, so that a set made a month later has the same files and one more.
 */
public final class DemonstrationSet {

    private static final YearMonth SIMULATION_START = YearMonth.of(2019, 1);
    private static final LocalDate PARTICIPATION_START = LocalDate.of(2021, 1, 1);
    private static final List<String> LONG_SERIES = List.of("GM0384", "GM0437");
    private static final double SMALL_SCALE = 0.1;
    private static final int SMALL_MONTHS = 24;
    private static final int FULL_MONTHS = 36;
    private static final int LONG_MONTHS = 84;
    private static final int MONTHS_OF_HISTORY = 12;

    private final List<Participant> participants;

    private DemonstrationSet(List<Participant> participants) {
        this.participants = participants;
    }

    /** Twelve municipalities at a tenth of their size, 24 months; the last is the one before that of {@code today}. */
    public static DemonstrationSet small(LocalDate today) {
        return new DemonstrationSet(DemonstrationMunicipality.ALWAYS.stream()
                .map(municipality -> participant(municipality, lastMonth(today), SMALL_MONTHS, SMALL_SCALE))
                .toList());
    }

    /** 34 municipalities at real size, 36 months, two small ones 84; five take part in Basis only. */
    public static DemonstrationSet full(LocalDate today) {
        return new DemonstrationSet(DemonstrationMunicipality.all()
                .map(municipality -> participant(
                        municipality,
                        lastMonth(today),
                        LONG_SERIES.contains(municipality.code()) ? LONG_MONTHS : FULL_MONTHS,
                        1))
                .toList());
    }

    /** These participants, for measurements; their codes have to be in the register. */
    public static DemonstrationSet of(List<Participant> participants) {
        return new DemonstrationSet(List.copyOf(participants));
    }

    private static YearMonth lastMonth(LocalDate today) {
        return YearMonth.from(today).minusMonths(1);
    }

    private static Participant participant(
            DemonstrationMunicipality municipality, YearMonth lastMonth, int months, double scale) {
        YearMonth firstMonth = lastMonth.minusMonths(months - 1L);
        LocalDate yearOfFirstMonth = firstMonth.atDay(1).withDayOfYear(1);
        return new Participant(
                municipality.code(),
                municipality.name(),
                municipality.module(),
                yearOfFirstMonth.isBefore(PARTICIPATION_START) ? yearOfFirstMonth : PARTICIPATION_START,
                firstMonth,
                lastMonth,
                municipality.benefits() * scale);
    }

    public List<Participant> participants() {
        return participants;
    }

    /** Hands every BUS file of the participant to the sink, oldest first; one month in memory at a time. */
    public void deliveries(Participant participant, DeliverySink sink) throws IOException {
        simulate(participant, false, simulation -> sink.delivery(simulation.month(), simulation.file()));
    }

    /** Types of the files that the participant delivers each month. */
    public static List<DeliveryType> types(Participant participant) {
        return participant.module() == ParticipationModule.VERDIEPEND
                ? List.of(DeliveryType.values())
                : List.of(DeliveryType.BUS);
    }

    /** Hands every file of the participant to the sink, oldest month first; one month in memory at a time. */
    public void files(Participant participant, FileSink sink) throws IOException {
        List<DeliveryType> types = types(participant);
        simulate(participant, types.size() > 1, simulation -> {
            for (DeliveryType type : types) {
                sink.file(type, simulation.month(), simulation.file(type));
            }
        });
    }

    private interface Month {
        void reached(Simulation simulation) throws IOException;
    }

    /** A year before the first month the other files begin, so that what is open then has a history. */
    private static void simulate(Participant participant, boolean deepening, Month month) throws IOException {
        YearMonth first = participant.firstMonth();
        Simulation simulation = new Simulation(
                participant.code(),
                participant.benefits(),
                first.isBefore(SIMULATION_START) ? first : SIMULATION_START);
        YearMonth begin = first.minusMonths(MONTHS_OF_HISTORY);
        if (deepening) {
            simulation.goTo(begin.isBefore(SIMULATION_START) ? simulation.month() : begin);
            simulation.withDeepening();
        }
        simulation.goTo(first);
        month.reached(simulation);
        while (simulation.month().isBefore(participant.lastMonth())) {
            simulation.next();
            month.reached(simulation);
        }
    }

    /** Fingerprint of the key of the participant's pseudonyms, as the API takes it with a delivery. */
    public String keyFingerprint(Participant participant) {
        return new Pseudonyms(participant.code()).keyFingerprint();
    }

    /** BUIG, and with the deepening module Wsw and WW, of each year from 2021 on (source WI-ANNUAL), the last year provisional. */
    public List<AnnualFigure> annualFigures(Participant participant) {
        return AnnualFigures.of(participant, new MunicipalityProfile(participant.code(), participant.benefits()));
    }

    /** The yearly figures of all participants as one CSV file with a header line, ready for the import WI-ANNUAL. */
    public String annualFiguresCsv() {
        StringBuilder csv = new StringBuilder(AnnualFigure.HEADER).append('\n');
        for (Participant participant : participants) {
            annualFigures(participant)
                    .forEach(figure -> csv.append(figure.line()).append('\n'));
        }
        return csv.toString();
    }
}
