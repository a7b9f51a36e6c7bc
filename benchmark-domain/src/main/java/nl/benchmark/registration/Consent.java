package nl.benchmark.registration;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Toestemming or statement on the registration form. The names stand in tables: never rename one. Source: REG-1, information
 * document 2024, chapters 1 and 5; information document 2019, 4.1.
 */
public enum Consent {
    /** The edition of the protocol that is in force is accepted (REG-7): everybody has to. */
    PROTOCOL,
    /** Known that Statistics Netherlands publishes the tables that were bought; with Statushouders &amp; Inburgering required. */
    CBS_PUBLISHES,
    /** Policy choices may be asked of the Kennisplatform Integratie en Samenleving; with Statushouders &amp; Inburgering, optional. */
    KIS_DATA;

    /** Those that the form asks with these modules. */
    public static Set<Consent> asked(Collection<RegistrationModule> modules) {
        return modules.contains(RegistrationModule.SI) ? EnumSet.allOf(Consent.class) : EnumSet.of(PROTOCOL);
    }

    /** Whether there is no taking part without it. */
    public boolean isRequired() {
        return this != KIS_DATA;
    }
}
