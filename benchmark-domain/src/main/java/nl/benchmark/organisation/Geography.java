package nl.benchmark.organisation;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The whole register in memory: organisations, areas, who lies where when, and inhabitants. Immutable and small (some
 * 2,000 memberships), so one instance is shared by all requests and replaced as a whole when the tables change.
 *
 * <p>Codes that are not in the register are a mistake of the caller ({@link IllegalArgumentException}): ask
 * {@link #findOrganisation} or {@link #findArea} first about what a user typed. Source: ORG-1.
 */
public final class Geography {

    private record Membership(Organisation organisation, Area area, Validity validity) {}

    /** In order of code, as the areas are; found by hash, since a page asks for hundreds. */
    private final Map<String, Organisation> organisations;

    private final Map<String, Area> areas;
    private final Map<String, List<Membership>> byOrganisation = new HashMap<>();
    private final Map<String, List<Membership>> byArea = new HashMap<>();
    private final Map<String, Map<Year, Long>> inhabitants = new HashMap<>();
    private final Year lastPublished;

    private Geography(Builder rows) {
        organisations = new LinkedHashMap<>(rows.organisations);
        areas = new LinkedHashMap<>(rows.areas);
        organisations.keySet().forEach(code -> {
            byOrganisation.put(code, new ArrayList<>());
            inhabitants.put(code, new TreeMap<>());
        });
        areas.keySet().forEach(code -> byArea.put(code, new ArrayList<>()));
        rows.memberships.forEach(this::join);
        byArea.values()
                .forEach(memberships -> memberships.sort(Comparator.comparing(
                        membership -> membership.organisation().code())));
        rows.counts.forEach(this::count);
        lastPublished = rows.counts.stream()
                .map(Builder.Count::year)
                .max(Year::compareTo)
                .orElse(Year.of(Year.MIN_VALUE));
    }

    public static Builder builder() {
        return new Builder();
    }

    public Optional<Organisation> findOrganisation(String code) {
        return Optional.ofNullable(organisations.get(code));
    }

    public Optional<Area> findArea(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** Everything ever in the register, in order of code. */
    public List<Organisation> organisations() {
        return List.copyOf(organisations.values());
    }

    /** The organisations of this kind that exist on the day, in order of code. */
    public List<OrganisationRow> organisations(OrganisationKind kind, LocalDate day) {
        return organisations.values().stream()
                .filter(organisation -> organisation.kind() == kind)
                .filter(organisation -> organisation.validity().contains(day))
                .map(organisation -> row(organisation.code(), day))
                .toList();
    }

    /** The organisation as it is on the day; one that no longer exists as it was on its last day. */
    public OrganisationRow row(String organisation, LocalDate day) {
        Organisation found = organisation(organisation);
        LocalDate nearest = found.validity().nearest(day);
        Map<AreaKind, String> kinds = new EnumMap<>(AreaKind.class);
        kinds.putAll(areasOf(organisation, nearest)); // a co-operation lies in no area
        kinds.remove(AreaKind.NATION);
        return new OrganisationRow(
                found.code(),
                found.name(),
                found.kind(),
                found.validity().from(),
                found.validity().to(),
                Collections.unmodifiableMap(kinds),
                inhabitants(organisation, Year.from(nearest))
                        .map(Inhabitants::number)
                        .orElse(null));
    }

    /** The areas of this kind that exist on the day with their members, in order of code. */
    public List<AreaRow> areas(AreaKind kind, LocalDate day) {
        return areas.values().stream()
                .filter(area -> area.kind() == kind)
                .filter(area -> area.validity().contains(day))
                .map(area -> area(area.code(), day))
                .toList();
    }

    /** The area with its members on the day. */
    public AreaRow area(String code, LocalDate day) {
        Area area = findArea(code).orElseThrow();
        return new AreaRow(area.code(), area.kind(), area.name(), members(code, day));
    }

    /** Codes of the organisations that lie in the area on the day, taking part or not, in order of code. */
    public List<String> members(String area, LocalDate day) {
        List<String> codes = new ArrayList<>();
        for (Membership membership : known(byArea, area)) {
            if (membership.validity().contains(day)) {
                codes.add(membership.organisation().code());
            }
        }
        return Collections.unmodifiableList(codes);
    }

    /** Code of the area of each kind in which the organisation lies on the day; empty when it does not exist then. */
    public Map<AreaKind, String> areasOf(String organisation, LocalDate day) {
        Map<AreaKind, String> found = new EnumMap<>(AreaKind.class);
        for (Membership membership : known(byOrganisation, organisation)) {
            if (membership.validity().contains(day)) {
                found.put(membership.area().kind(), membership.area().code());
            }
        }
        return Collections.unmodifiableMap(found);
    }

    /** Name of the organisation or area with this code; the code itself when neither is known. */
    public String name(String code) {
        return findOrganisation(code)
                .map(Organisation::name)
                .or(() -> findArea(code).map(Area::name))
                .orElse(code);
    }

    /** All published numbers of inhabitants of the organisation, on 1 January of each year. */
    public Map<Year, Long> inhabitants(String organisation) {
        return Collections.unmodifiableMap(known(inhabitants, organisation));
    }

    /**
     * Inhabitants on 1 January of the year, or of the year before when the whole year is not published yet. Empty when
     * the organisation did not exist on 1 January or the year lies outside the figures. Source: API contract, values.
     */
    public Optional<Inhabitants> inhabitants(String organisation, Year year) {
        Map<Year, Long> counts = known(inhabitants, organisation);
        boolean notPublished = year.isAfter(lastPublished);
        Year countedIn = notPublished ? year.minusYears(1) : year;
        return Optional.ofNullable(counts.get(countedIn))
                .map(number -> new Inhabitants(number, countedIn, notPublished));
    }

    private Organisation organisation(String code) {
        return known(organisations, code);
    }

    private static <T> T known(Map<String, T> register, String code) {
        T found = code == null ? null : register.get(code);
        if (found == null) {
            throw new IllegalArgumentException("Not in the register: " + code);
        }
        return found;
    }

    private void join(Builder.Member row) {
        Membership joined = new Membership(organisation(row.organisation()), known(areas, row.area()), row.validity());
        if (!joined.organisation().validity().contains(joined.validity())
                || !joined.area().validity().contains(joined.validity())) {
            throw new IllegalArgumentException("Longer than its organisation or area: " + row);
        }
        List<Membership> others = byOrganisation.get(row.organisation());
        for (Membership other : others) {
            if (other.area().kind() == joined.area().kind() && other.validity().overlaps(joined.validity())) {
                throw new IllegalArgumentException("In two areas of a kind at once: " + row);
            }
        }
        others.add(joined);
        byArea.get(row.area()).add(joined);
    }

    private void count(Builder.Count row) {
        if (known(inhabitants, row.organisation()).put(row.year(), row.number()) != null) {
            throw new IllegalArgumentException("Counted twice: " + row);
        }
    }

    /** Takes the rows in any order; the rules between them are checked when it builds. */
    public static final class Builder {

        private record Member(String organisation, String area, Validity validity) {}

        private record Count(String organisation, Year year, long number) {}

        private final Map<String, Organisation> organisations = new TreeMap<>();
        private final Map<String, Area> areas = new TreeMap<>();
        private final List<Member> memberships = new ArrayList<>();
        private final List<Count> counts = new ArrayList<>();

        private Builder() {}

        public Builder organisation(Organisation organisation) {
            if (organisations.put(organisation.code(), organisation) != null) {
                throw new IllegalArgumentException("Twice in the register: " + organisation.code());
            }
            return this;
        }

        public Builder area(Area area) {
            if (areas.put(area.code(), area) != null) {
                throw new IllegalArgumentException("Twice in the register: " + area.code());
            }
            return this;
        }

        public Builder member(String organisation, String area, Validity validity) {
            memberships.add(new Member(organisation, area, validity));
            return this;
        }

        /** Inhabitants on 1 January of the year. */
        public Builder inhabitants(String organisation, Year year, long number) {
            counts.add(new Count(organisation, year, number));
            return this;
        }

        /** Refuses unknown codes, a membership longer than its organisation or area, two areas of a kind at once. */
        public Geography build() {
            return new Geography(this);
        }
    }
}
