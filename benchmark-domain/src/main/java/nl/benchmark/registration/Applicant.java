package nl.benchmark.registration;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import nl.benchmark.fee.Payer;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.Organisation;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.shared.RuleViolation;

/**
 * Who registers: a municipality, or a samenwerkingsverband of municipalities. Source: ORG-3, REG-1.
 *
 * @param municipality CBS code; null for a co-operation
 * @param cooperation name; null for a municipality
 * @param members CBS codes; empty for a municipality
 * @param option of a co-operation in Statushouders &amp; Inburgering; otherwise null
 */
public record Applicant(String municipality, String cooperation, List<String> members, CooperationOption option)
        implements Serializable {

    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 100;
    /** The name stands in a mail to whatever address was typed, so nothing in it may become a link. */
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N} &()'’–-]{" + SHORTEST_NAME + "," + LONGEST_NAME + "}");

    public Applicant {
        members = members.stream().distinct().sorted().toList();
    }

    public static Applicant municipality(String code) {
        return new Applicant(code, null, List.of(), null);
    }

    public static Applicant cooperation(String name, List<String> members, CooperationOption option) {
        return new Applicant(null, name == null ? "" : name.strip(), members, option);
    }

    public boolean isCooperation() {
        return cooperation != null;
    }

    /** CBS codes of all that are paid for. */
    public List<String> municipalities() {
        return isCooperation() ? members : List.of(municipality);
    }

    public String name(Geography geography) {
        return isCooperation() ? cooperation : geography.name(municipality);
    }

    /** Refuses with {@code MUNICIPALITY}, {@code COOPERATION_NAME} and {@code TOO_FEW_MEMBERS}. */
    public void check(Geography geography, LocalDate today) {
        if (isCooperation() && !NAME.matcher(cooperation).matches()) {
            throw new RuleViolation(RegistrationRule.COOPERATION_NAME, SHORTEST_NAME, LONGEST_NAME);
        }
        if (isCooperation() && members.size() < 2) {
            throw new RuleViolation(RegistrationRule.TOO_FEW_MEMBERS);
        }
        boolean known = isCooperation()
                ? members.stream().allMatch(code -> exists(geography, code, today))
                : municipality != null && exists(geography, municipality, today);
        if (!known) {
            throw new RuleViolation(RegistrationRule.MUNICIPALITY);
        }
    }

    /** Who pays, after {@link #check}. */
    public Payer payer(Geography geography, LocalDate today) {
        return isCooperation()
                ? Payer.cooperation("", cooperation, members, isWholeRegion(geography, today))
                : Payer.municipality(municipality, geography.name(municipality));
    }

    /** Whether the members are all municipalities of a labour-market region, and no other. Source: FEE-1. */
    boolean isWholeRegion(Geography geography, LocalDate today) {
        return Payer.isWholeRegion(members, geography, today);
    }

    private static boolean exists(Geography geography, String code, LocalDate today) {
        return geography
                .findOrganisation(code)
                .filter(found -> found.kind() == OrganisationKind.MUNICIPALITY)
                .map(Organisation::validity)
                .filter(validity -> validity.contains(today))
                .isPresent();
    }
}
