package nl.benchmark.delivery;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.benchmark.pseudonym.RawLayout;

/**
 * Which layout a file is read by: of the versions that were approved the last one that begins in the month of its figures or before,
 * and else the one that the product ships with, which is version 0. Of two that begin in one month the higher number holds: it corrects the
 * other. Source: DEL-1.
 */
public final class LayoutHistory {

    /** Only what the product ships with. */
    public static final LayoutHistory SHIPPED = new LayoutHistory(List.of());

    /** Before every month that is delivered. */
    public static final YearMonth BEGINNING = YearMonth.of(2013, 1);

    /**
     * A version in force.
     *
     * @param number of its type, from 1; 0 for the one that the product ships with
     * @param first month that is read by it, inclusive
     */
    public record Version(DeliveryType type, int number, YearMonth first, Layout layout) {}

    private final List<Version> versions;

    /** @param approved in any order */
    public LayoutHistory(List<Version> approved) {
        versions = approved.stream()
                .sorted(Comparator.comparing(Version::type)
                        .thenComparing(Version::first)
                        .thenComparing(Version::number))
                .toList();
    }

    /** All of a type, oldest first: first the one that the product ships with. */
    public List<Version> versions(DeliveryType type) {
        List<Version> all = new ArrayList<>();
        all.add(new Version(type, 0, BEGINNING, type.layout()));
        versions.stream().filter(version -> version.type() == type).forEach(all::add);
        return all;
    }

    public Version version(DeliveryType type, YearMonth month) {
        return versions(type).stream()
                .filter(version -> version.number() == 0 || !version.first().isAfter(month))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    /** The version that one of this number follows, or would follow; refuses with NoSuchElementException number 0. */
    public Version before(DeliveryType type, int number) {
        return versions(type).stream()
                .filter(version -> version.number() < number)
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    /** Whether some month is read by it; else a later one took its place from its first month on. */
    public boolean holds(Version version) {
        return version(version.type(), version.first()).number() == version.number();
    }

    /** Those by which files about later months are read, first the next. */
    public List<Version> after(DeliveryType type, YearMonth month) {
        return versions(type).stream()
                .map(Version::first)
                .filter(first -> first.isAfter(month))
                .distinct()
                .map(first -> version(type, first))
                .toList();
    }

    public Layout layout(DeliveryType type, YearMonth month) {
        return version(type, month).layout();
    }

    /**
     * By which a delivery was read.
     *
     * @param number of the version, null when it is not known: then the one that holds in that month
     */
    public Layout readBy(DeliveryType type, YearMonth month, Integer number) {
        return versions(type).stream()
                .filter(version -> number != null && version.number() == number)
                .map(Version::layout)
                .findFirst()
                .orElseGet(() -> layout(type, month));
    }

    /** The version with this id of the portal; null is the one that the product ships with. */
    public Layout layout(DeliveryType type, Long version) {
        return version == null
                ? type.layout()
                : versions.stream()
                        .map(Version::layout)
                        .filter(layout -> version.equals(layout.version()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No such layout: " + version));
    }

    /** Places in a raw file of fixed width, from a month on. */
    public record Places(YearMonth from, RawLayout raw) {}

    /** Where citizen service numbers stand, from which month on, oldest first; empty when the type holds none. */
    public List<Places> places(DeliveryType type) {
        TreeSet<YearMonth> months = new TreeSet<>();
        for (Version version : versions(type)) {
            months.add(version.first());
            for (LayoutField field : version.layout().fields()) {
                months.add(field.validFrom());
                Optional.ofNullable(field.validTo()).ifPresent(last -> months.add(last.plusMonths(1)));
            }
        }
        List<Places> places = new ArrayList<>();
        for (YearMonth month : months) {
            Layout layout = layout(type, month);
            if (layout.fieldsIn(month).stream().anyMatch(field -> field.type() == FieldType.PSEUDONYM)) {
                RawLayout raw =
                        RawLayouts.of(layout, month, type.mayBeFixedWidth()).orElseThrow();
                if (places.isEmpty() || !places.get(places.size() - 1).raw().equals(raw)) {
                    places.add(new Places(month, raw));
                }
            }
        }
        return places;
    }
}
