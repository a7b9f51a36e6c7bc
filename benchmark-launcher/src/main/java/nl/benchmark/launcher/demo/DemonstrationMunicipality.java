package nl.benchmark.launcher.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A municipality that may be in a set, with the number of benefits its caseload has at the end of 2025. The numbers are orders
 * of magnitude in round figures, not statistics.
 */
record DemonstrationMunicipality(String code, String name, int benefits, ParticipationModule module) {

    /** In both sets. */
    static final List<DemonstrationMunicipality> ALWAYS = List.of(
            verdiepend("GM0363", "Amsterdam", 42_000),
            verdiepend("GM0599", "Rotterdam", 35_000),
            verdiepend("GM0344", "Utrecht", 10_000),
            verdiepend("GM0014", "Groningen", 10_000),
            verdiepend("GM0080", "Leeuwarden", 5_200),
            verdiepend("GM0193", "Zwolle", 3_000),
            verdiepend("GM0200", "Apeldoorn", 3_400),
            verdiepend("GM0268", "Nijmegen", 7_000),
            verdiepend("GM0384", "Diemen", 640),
            verdiepend("GM0437", "Ouder-Amstel", 180),
            verdiepend("GM0518", "'s-Gravenhage", 25_000),
            verdiepend("GM0995", "Lelystad", 2_500));

    /** Only in the full set: every province, other labour-market regions and size classes. */
    static final List<DemonstrationMunicipality> FULL_ONLY = List.of(
            basis("GM0060", "Ameland", 17),
            basis("GM0317", "Eemnes", 85),
            basis("GM0678", "Kapelle", 110),
            basis("GM0173", "Oldenzaal", 420),
            basis("GM1724", "Bergeijk", 130),
            verdiepend("GM0106", "Assen", 1_750),
            verdiepend("GM0114", "Emmen", 2_900),
            verdiepend("GM0153", "Enschede", 6_300),
            verdiepend("GM0202", "Arnhem", 6_800),
            verdiepend("GM0222", "Doetinchem", 1_150),
            verdiepend("GM0228", "Ede", 2_100),
            verdiepend("GM0281", "Tiel", 1_000),
            verdiepend("GM0307", "Amersfoort", 3_300),
            verdiepend("GM0361", "Alkmaar", 2_800),
            verdiepend("GM0392", "Haarlem", 3_700),
            verdiepend("GM0505", "Dordrecht", 3_900),
            verdiepend("GM0546", "Leiden", 3_000),
            verdiepend("GM0687", "Middelburg", 1_150),
            verdiepend("GM0772", "Eindhoven", 6_400),
            verdiepend("GM0855", "Tilburg", 6_900),
            verdiepend("GM0917", "Heerlen", 3_900),
            verdiepend("GM0983", "Venlo", 2_700));

    static Stream<DemonstrationMunicipality> all() {
        return Stream.concat(ALWAYS.stream(), FULL_ONLY.stream());
    }

    /** Empty for one that is in neither set. */
    static Optional<DemonstrationMunicipality> find(String code) {
        return all().filter(municipality -> municipality.code().equals(code)).findFirst();
    }

    private static DemonstrationMunicipality basis(String code, String name, int benefits) {
        return new DemonstrationMunicipality(code, name, benefits, ParticipationModule.BASIS);
    }

    private static DemonstrationMunicipality verdiepend(String code, String name, int benefits) {
        return new DemonstrationMunicipality(code, name, benefits, ParticipationModule.VERDIEPEND);
    }
}
