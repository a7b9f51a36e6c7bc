package nl.benchmark.launcher.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.benchmark.delivery.DeliveryType;

/**
 * Claims (BDFS) of one municipality: balances that follow from last month's, the correction and the receipts. A claim that is
 * repaid is there once more with balance 0. National orders of magnitude: 107 claims per 100 benefits, some thousands of
 * euros each, half of them being repaid.
 */
final class Claims {

    private static final double PER_BENEFIT = 1.07;
    private static final double NEW_A_YEAR = 0.14;
    private static final double IN_CASELOAD = 0.4;
    private static final double COUPLE = 0.15;
    private static final double CORRECTED = 0.004;
    private static final double PAYS = 0.5;
    private static final double OUTSIDERS_PER_BENEFIT = 0.45;
    private static final int FEWEST_OUTSIDERS = 20;
    private static final int FIRST_OUTSIDER = 50_000_000;
    private static final LocalDate OLDEST = LocalDate.of(1946, 1, 1);
    private static final int DAYS_OF_BIRTH = 20_000;
    private static final int MOST = 900_000;
    private static final LocalDate NEW_ORIGINS = LocalDate.of(2013, 1, 1);

    private final String municipality;
    private final Pseudonyms pseudonyms;
    private final Chance chance;
    private final double share;
    private final double pays;
    private final WeightedCodes origins;
    private final WeightedCodes oldOrigins;
    private List<Claim> claims = new ArrayList<>();
    private int lastNumber = 100_000;

    /** One claim at the end of a month; what was corrected and received is that month's own. */
    private static final class Claim {

        private final int number;
        private final LocalDate decided;
        private final String origin;
        private final int principal;
        private final String fineLevel;
        private final List<Identity> persons;
        private final boolean paying;
        private int correction;
        private int received;
        private int balance;

        Claim(
                int number,
                LocalDate decided,
                String origin,
                int principal,
                int balance,
                String fineLevel,
                boolean paying,
                List<Identity> persons) {
            this.number = number;
            this.decided = decided;
            this.origin = origin;
            this.principal = principal;
            this.balance = balance;
            this.fineLevel = fineLevel;
            this.paying = paying;
            this.persons = persons;
        }

        void monthPasses(Chance chance) {
            correction = chance.hits(CORRECTED) ? -Math.min(balance, 5 * chance.between(1, 40)) : 0;
            int due = balance + correction;
            received = paying && chance.hits(0.92) ? Math.min(due, chance.between(25, 150)) : 0;
            balance = due - received;
        }

        String status() {
            return balance == 0 ? "54" : paying ? "51" : "52";
        }
    }

    Claims(String municipality, Pseudonyms pseudonyms) {
        this.municipality = municipality;
        this.pseudonyms = pseudonyms;
        this.chance = Chance.of("claims " + municipality);
        this.share = PER_BENEFIT * chance.between(0.75, 1.25);
        this.pays = PAYS * chance.between(0.8, 1.25);
        this.origins = new WeightedCodes()
                .with("51", chance.between(5, 9))
                .with("52", 3)
                .with("53", 2)
                .with("54", 2)
                .with("55", 4)
                .with("56", 3)
                .with("57", 34)
                .with("58", chance.between(5, 10))
                .with("60", 22)
                .with("61", 1)
                .with("62", 5)
                .with("63", 2)
                .with("64", 2)
                .with("65", 6);
        this.oldOrigins = new WeightedCodes()
                .with("81", 40)
                .with("82", 30)
                .with("83", 14)
                .with("34", 4)
                .with("21", 8)
                .with("85", 4);
    }

    /** Lets a month pass; the first time the claims that there are already begin. */
    void next(Caseload caseload) {
        YearMonth month = caseload.month();
        int benefits = caseload.benefits().size();
        boolean first = claims.isEmpty();
        List<Claim> stay = new ArrayList<>(claims.size() + 16);
        for (Claim claim : claims) {
            if (claim.balance > 0) {
                claim.monthPasses(chance);
                stay.add(claim);
            }
        }
        claims = stay;
        long more = first ? Math.round(benefits * share) : chance.poisson(benefits * share * NEW_A_YEAR / 12);
        for (long i = 0; i < more; i++) {
            claims.add(begin(caseload, month, first));
        }
    }

    private Claim begin(Caseload caseload, YearMonth month, boolean first) {
        LocalDate decided = first
                ? month.atDay(1).minusDays((int) Math.min(7_000, 30 + chance.exponential(1_500)))
                : month.atDay(chance.between(1, month.lengthOfMonth()));
        String origin = (decided.isBefore(NEW_ORIGINS) ? oldOrigins : origins).draw(chance);
        int principal = (int) Math.min(MOST, Math.round(50 + chance.exponential(origin.equals("58") ? 700 : 3_600)));
        int balance = first ? Math.max(1, (int) Math.round(principal * chance.between(0.3, 1.0))) : principal;
        lastNumber++;
        return new Claim(
                lastNumber,
                decided,
                origin,
                principal,
                balance,
                origin.equals("58") ? chance.hits(0.6) ? "3" : chance.hits(0.85) ? "1" : "2" : "",
                chance.hits(pays),
                persons(caseload));
    }

    private List<Identity> persons(Caseload caseload) {
        if (!caseload.benefits().isEmpty() && chance.hits(IN_CASELOAD)) {
            return chance.pick(caseload.benefits()).persons().stream()
                    .limit(2)
                    .map(Person::identity)
                    .toList();
        }
        int outsiders = Math.max(FEWEST_OUTSIDERS, (int) (caseload.benefits().size() * OUTSIDERS_PER_BENEFIT));
        Identity one = outsider(outsiders);
        return chance.hits(COUPLE) ? List.of(one, outsider(outsiders)) : List.of(one);
    }

    /** Somebody who left the caseload long ago, the same each time; several claims may be on one of them. */
    private Identity outsider(int outsiders) {
        int index = chance.between(0, outsiders);
        LocalDate born = OLDEST.plusDays(index * 7_919L % DAYS_OF_BIRTH);
        return new Identity(pseudonyms.ofOutsider(FIRST_OUTSIDER + index), born, index % 2 == 0 ? "1" : "2");
    }

    byte[] file(YearMonth month) {
        String code = MonthFile.code(municipality);
        MonthFile file = new MonthFile(
                DeliveryType.BDFS,
                MonthFile.month(month) + "06;" + code + ";" + code + ";gws;25.1;",
                claims.size() * 3 / 2);
        for (Claim claim : claims) {
            for (int i = 0; i < claim.persons.size(); i++) {
                Identity person = claim.persons.get(i);
                if (i == 0 || !person.pseudonym().equals(claim.persons.get(0).pseudonym())) {
                    write(file.line(), claim, person);
                }
            }
        }
        return file.toBytes();
    }

    private static void write(LineBuffer line, Claim claim, Identity person) {
        line.number(claim.number)
                .date(claim.decided)
                .text("01")
                .text(claim.origin)
                .empty(2)
                .number(claim.principal);
        if (claim.correction == 0) {
            line.empty(2);
        } else {
            line.text("09").text("-" + -claim.correction);
        }
        line.text(claim.status())
                .number(claim.balance)
                .number(claim.received)
                .empty(3)
                .text(claim.fineLevel)
                .empty(2)
                .text(person.pseudonym())
                .date(person.born())
                .text(person.sex())
                .endLine();
    }
}
