package nl.benchmark.indicator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The indicators in force, in the order in which they are shown (by theme). Every formula is parsed and checked once,
 * when the catalogue is made; one that is wrong refuses the whole catalogue with {@link FormulaError}. Immutable.
 */
public final class Catalogue {

    /** Shared, since it is read from resources and never changes while the application runs. */
    private static final class WerkInkomen {
        private static final Catalogue INSTANCE =
                new Catalogue(MeasureCatalogue.werkInkomen(), read("indicators-wi.csv"));
    }

    private final MeasureCatalogue measures;
    private final List<IndicatorDefinition> definitions;
    private final Map<String, List<IndicatorDefinition>> versions = new HashMap<>();
    // By identity: a definition has many long texts, and comparing them took more time than the figure itself.
    private final Map<IndicatorDefinition, IndicatorProgram> programs = new IdentityHashMap<>();

    /** @param definitions in display order; several versions of one code may be given */
    public Catalogue(MeasureCatalogue measures, Collection<IndicatorDefinition> definitions) {
        this.measures = measures;
        this.definitions = List.copyOf(definitions);
        for (IndicatorDefinition definition : definitions) {
            programs.put(definition, new IndicatorProgram(definition, measures));
            versions.computeIfAbsent(definition.code(), code -> new ArrayList<>())
                    .add(definition);
        }
        versions.values().forEach(list -> list.sort(Comparator.comparingInt(IndicatorDefinition::version)));
    }

    /** The catalogue the product ships with: Werk &amp; Inkomen. */
    public static Catalogue werkInkomen() {
        return WerkInkomen.INSTANCE;
    }

    /**
     * This one and versions that were approved after it, by number. A version ends the day before the next one begins; a new
     * indicator stands last in its theme.
     */
    public Catalogue with(Collection<IndicatorDefinition> approved) {
        List<IndicatorDefinition> all = new ArrayList<>(definitions);
        for (IndicatorDefinition one : approved) {
            int before = last(all, known -> known.code().equals(one.code()));
            int theme = last(all, known -> known.themeNl().equals(one.themeNl()));
            if (before >= 0) {
                IndicatorDefinition ended = all.get(before);
                all.set(
                        before,
                        ended.as(
                                ended.version(),
                                ended.validFrom(),
                                one.validFrom().minusDays(1),
                                ended.seriesBreak()));
            }
            all.add(before >= 0 ? before + 1 : theme >= 0 ? theme + 1 : all.size(), one);
        }
        return approved.isEmpty() ? this : new Catalogue(measures, all);
    }

    private static int last(List<IndicatorDefinition> all, Predicate<IndicatorDefinition> what) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (what.test(all.get(i))) {
                return i;
            }
        }
        return -1;
    }

    public MeasureCatalogue measures() {
        return measures;
    }

    /** The newest version. */
    public Optional<IndicatorDefinition> find(String code) {
        List<IndicatorDefinition> all = versions(code);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The newest version that is valid on the day. */
    public Optional<IndicatorDefinition> find(String code, LocalDate validOn) {
        return versions(code).stream()
                .filter(definition -> definition.isValidOn(validOn))
                .reduce((older, newer) -> newer);
    }

    /** All versions, oldest first; empty for an unknown code. */
    public List<IndicatorDefinition> versions(String code) {
        return List.copyOf(versions.getOrDefault(code, List.of()));
    }

    /** The newest version of each, in display order. */
    public List<IndicatorDefinition> list() {
        return definitions.stream()
                .filter(definition -> find(definition.code()).orElseThrow() == definition)
                .toList();
    }

    /** @param benchmark {@code WI} */
    public List<IndicatorDefinition> list(String benchmark) {
        return list().stream().filter(i -> i.benchmark().equals(benchmark)).toList();
    }

    /** Those of exactly this module. */
    public List<IndicatorDefinition> list(String benchmark, Module module) {
        return list(benchmark).stream().filter(i -> i.module() == module).toList();
    }

    /** @param theme Dutch name of the theme */
    public List<IndicatorDefinition> list(String benchmark, Module module, String theme) {
        return list(benchmark, module).stream()
                .filter(i -> i.themeNl().equals(theme))
                .toList();
    }

    /** Dutch names of the themes, in display order. */
    public List<String> themes(String benchmark, Module module) {
        return list(benchmark, module).stream()
                .map(IndicatorDefinition::themeNl)
                .distinct()
                .toList();
    }

    /** The rows of the indicator's breakdown in display order; empty without breakdown. */
    public List<String> categories(IndicatorDefinition indicator) {
        return program(indicator).categories();
    }

    /** The dimension of the indicator's breakdown, as kept by the measure of its numerator. */
    public Optional<Dimension> dimension(IndicatorDefinition indicator) {
        return Optional.ofNullable(program(indicator).dimension());
    }

    /**
     * What computes the indicator in that period: of the newest version, the one that is valid on the first day of the period, so that
     * earlier periods keep the formula that they had. Of an older version that one itself, and of a definition that is not in the
     * catalogue too: a content expert tries one out.
     */
    IndicatorProgram program(IndicatorDefinition indicator, Period period) {
        List<IndicatorDefinition> all = versions.getOrDefault(indicator.code(), List.of());
        if (all.size() < 2 || all.get(all.size() - 1).version() != indicator.version()) {
            return program(indicator);
        }
        LocalDate day = period.firstDay();
        for (int i = all.size() - 1; i > 0; i--) {
            if (all.get(i).isValidOn(day)) {
                return program(all.get(i));
            }
        }
        return program(all.get(0));
    }

    private IndicatorProgram program(IndicatorDefinition indicator) {
        IndicatorProgram program = programs.get(indicator);
        return program != null ? program : new IndicatorProgram(indicator, measures);
    }

    private static List<IndicatorDefinition> read(String resource) {
        return CsvResource.read(resource).stream().map(Catalogue::definition).toList();
    }

    private static IndicatorDefinition definition(NamedCsvRecord row) {
        String validTo = CsvResource.textOrNull(row, "validTo");
        return new IndicatorDefinition(
                row.getField("code"),
                Module.valueOf(row.getField("module")),
                row.getField("themeNl"),
                row.getField("themeEn"),
                row.getField("nameNl"),
                row.getField("nameEn"),
                Unit.valueOf(row.getField("unit")),
                Polarity.valueOf(row.getField("polarity")),
                Integer.parseInt(row.getField("decimals")),
                row.getField("numerator"),
                CsvResource.textOrNull(row, "denominator"),
                new BigDecimal(row.getField("factor")),
                Periodicity.valueOf(row.getField("period")),
                Aggregation.valueOf(row.getField("aggregation")),
                Source.valueOf(row.getField("source")),
                CsvResource.textOrNull(row, "breakdown"),
                IndicatorDefinition.Basis.valueOf(row.getField("basis")),
                CsvResource.yes(row, "proportion"),
                row.getField("definitionNl"),
                row.getField("definitionEn"),
                row.getField("explanationNl"),
                row.getField("explanationEn"),
                Integer.parseInt(row.getField("version")),
                LocalDate.parse(row.getField("validFrom")),
                validTo == null ? null : LocalDate.parse(validTo),
                false);
    }
}
