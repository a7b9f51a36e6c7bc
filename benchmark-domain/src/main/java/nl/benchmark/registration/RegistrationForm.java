package nl.benchmark.registration;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.fee.TariffPackage;
import nl.benchmark.organisation.Geography;
import nl.benchmark.shared.RuleViolation;

/**
 * Aanmeldformulier, filled in: who wants to take part in what, from which year, and whom to ask and to invoice. Source: REG-1.
 *
 * @param year the first one, for which the full fee is due
 * @param modules in the order of the form
 * @param consents those that were given
 * @param language {@code nl} or {@code en}, of who filled it in
 */
public record RegistrationForm(
        Applicant applicant,
        Year year,
        Set<RegistrationModule> modules,
        Set<Consent> consents,
        ContactPerson contact,
        InvoiceAddress invoice,
        String language)
        implements Serializable {

    /** A consent that these modules do not ask is not given. */
    public RegistrationForm {
        modules = copy(RegistrationModule.class, modules);
        Set<Consent> given = copy(Consent.class, consents);
        given.retainAll(Consent.asked(modules));
        consents = given;
    }

    /**
     * Refuses what {@link Applicant#check} does, {@code YEAR}, {@code NO_MODULE}, {@code ONE_OF_BOTH}, {@code OPTION}, a
     * required consent by its name, and what is wrong with contact person and invoice address; everything at once.
     */
    public void check(Geography geography, LocalDate today) {
        RuleViolation.all(
                () -> applicant.check(geography, today),
                () -> checkYear(today),
                () -> checkChoice(applicant, modules, consents),
                contact::check,
                invoice::check);
    }

    private void checkYear(LocalDate today) {
        if (!years(today).contains(year)) {
            throw new RuleViolation(
                    RegistrationRule.YEAR, years(today).get(0), years(today).get(1));
        }
    }

    /** Modules and consents that go together, also when an administrator changes them. */
    static void checkChoice(Applicant applicant, Set<RegistrationModule> modules, Set<Consent> consents) {
        if (modules.isEmpty()) {
            throw new RuleViolation(RegistrationRule.NO_MODULE);
        }
        if (modules.contains(RegistrationModule.WI_BASIS) && modules.contains(RegistrationModule.WI_VERDIEPEND)) {
            throw new RuleViolation(RegistrationRule.ONE_OF_BOTH);
        }
        if (applicant.isCooperation() && modules.contains(RegistrationModule.SI) && applicant.option() == null) {
            throw new RuleViolation(RegistrationRule.OPTION);
        }
        if (!consents.contains(Consent.PROTOCOL)) {
            throw new RuleViolation(RegistrationRule.PROTOCOL);
        }
        if (modules.contains(RegistrationModule.SI) && !consents.contains(Consent.CBS_PUBLISHES)) {
            throw new RuleViolation(RegistrationRule.CBS_PUBLISHES);
        }
    }

    /** The same with other modules and consents. Refuses as {@link #check} does of these, and with {@code UNCHANGED}. */
    public RegistrationForm with(Set<RegistrationModule> otherModules, Set<Consent> otherConsents) {
        RegistrationForm changed =
                new RegistrationForm(applicant, year, otherModules, otherConsents, contact, invoice, language);
        checkChoice(applicant, changed.modules(), changed.consents());
        if (changed.modules().equals(modules) && changed.consents().equals(consents)) {
            throw new RuleViolation(RegistrationRule.UNCHANGED);
        }
        return changed;
    }

    public List<TariffPackage> packages() {
        return RegistrationModule.packages(modules);
    }

    /** Day on which it begins when it is accepted then: at once, or on 1 January of a later year. Source: REG-6. */
    public LocalDate firstDay(LocalDate acceptedOn) {
        LocalDate ofYear = year.atDay(1);
        return ofYear.isAfter(acceptedOn) ? ofYear : acceptedOn;
    }

    /** The years that can be chosen: this one and the next. Source: REG-6. */
    public static List<Year> years(LocalDate today) {
        Year now = Year.from(today);
        return List.of(now, now.plusYears(1));
    }

    /**
     * Which years are owed by who registers today: of this year also the next, from 1 November on, when it cannot be cancelled
     * any more. Source: REG-3, REG-6.
     */
    public static List<Year> yearsOwed(Year year, LocalDate today) {
        return owesNextYear(year, today) ? List.of(year, year.plusYears(1)) : List.of(year);
    }

    /** See {@link #yearsOwed}. */
    public static boolean owesNextYear(Year year, LocalDate today) {
        return Year.from(today).equals(year) && today.getMonthValue() >= Month.NOVEMBER.getValue();
    }

    private static <E extends Enum<E>> Set<E> copy(Class<E> type, Collection<E> some) {
        Set<E> copy = EnumSet.noneOf(type);
        copy.addAll(some);
        return copy;
    }
}
