package nl.benchmark.launcher.demo;

import java.util.Set;

/** Why a benefit ends: draws a code of kenmerk 34 that fits the age and household of the main person. */
final class Leaving {

    static final String PENSION_AGE = "03";
    static final String CAUSE_AT_PARTNER = "97";

    private static final Set<String> EDUCATION = Set.of("01", "06");
    private static final Set<String> WORK = Set.of("11", "13");
    private static final Set<String> WHOLE_HOUSEHOLD = Set.of("31", "32", "33", "34", "98");
    private static final Set<String> NO_RETURN = Set.of(PENSION_AGE, "04", "32", "33");
    private static final int TRIES = 4;

    private final MunicipalityProfile profile;
    private final Chance chance;

    Leaving(MunicipalityProfile profile, Chance chance) {
        this.profile = profile;
        this.chance = chance;
    }

    String reason(Benefit benefit, int year) {
        int age = year - benefit.main().identity().born().getYear();
        String reason = profile.endReasons().draw(chance);
        for (int i = 0; i < TRIES && unlikely(reason, age, benefit.isCouple()); i++) {
            reason = profile.endReasons().draw(chance);
        }
        return reason;
    }

    static String reasonOfPartner(String reason) {
        return WHOLE_HOUSEHOLD.contains(reason) ? reason : CAUSE_AT_PARTNER;
    }

    static boolean mayReturn(String reason) {
        return !NO_RETURN.contains(reason);
    }

    private boolean unlikely(String reason, int age, boolean couple) {
        if (EDUCATION.contains(reason)) {
            return age > 32 || couple;
        } else if (reason.equals("02")) {
            return couple;
        } else if (WORK.contains(reason)) {
            return chance.hits(age >= 55 ? 0.6 : 0.08);
        }
        return reason.equals("04") && chance.hits(age < 45 ? 0.85 : 0.1);
    }
}
