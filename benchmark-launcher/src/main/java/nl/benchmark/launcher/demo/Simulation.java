package nl.benchmark.launcher.demo;

import java.time.YearMonth;
import nl.benchmark.delivery.DeliveryType;

/** One municipality, month by month: its caseload and special assistance, and the file of the month it has reached. */
final class Simulation {

    private final String municipality;
    private final MunicipalityProfile profile;
    private final Caseload caseload;
    private final SpecialAssistance special;
    private final Reintegration reintegration;
    private final Claims claims;
    private final Applications applications;
    private boolean deepening;

    /** @param benefits running benefits at the end of 2025 */
    Simulation(String municipality, double benefits, YearMonth first) {
        this.municipality = municipality;
        this.profile = new MunicipalityProfile(municipality, benefits);
        Pseudonyms pseudonyms = new Pseudonyms(municipality);
        this.caseload = new Caseload(municipality, profile, pseudonyms, first);
        this.special = new SpecialAssistance(municipality, profile, pseudonyms);
        special.next(caseload);
        this.reintegration = new Reintegration(municipality);
        this.claims = new Claims(municipality, pseudonyms);
        this.applications = new Applications(municipality);
    }

    /** From here on with facilities, claims and applications too. */
    Simulation withDeepening() {
        deepening = true;
        others();
        return this;
    }

    private void others() {
        reintegration.next(caseload);
        claims.next(caseload);
        applications.next(caseload);
    }

    YearMonth month() {
        return caseload.month();
    }

    void next() {
        caseload.next();
        special.next(caseload);
        if (deepening) {
            others();
        }
    }

    void goTo(YearMonth month) {
        while (month().isBefore(month)) {
            next();
        }
    }

    byte[] file(DeliveryType type) {
        return switch (type) {
            case BUS -> file();
            case SRG -> reintegration.file(month());
            case BDFS -> claims.file(month());
            case BASPLUS -> applications.file(month());
        };
    }

    byte[] file() {
        BusWriter writer = writer();
        writer.caseload(caseload.benefits());
        writer.special(special.periodic());
        writer.special(special.single(caseload));
        return writer.toBytes();
    }

    /** A file with exactly so many lines below the header: single payments fill what the others leave. */
    byte[] file(int lines) {
        BusWriter writer = writer();
        writer.caseload(caseload.benefits());
        int room = lines - writer.lines();
        if (room < 0) {
            throw new IllegalStateException("The caseload alone takes " + writer.lines() + " lines");
        }
        writer.special(
                special.periodic().subList(0, Math.min(room, special.periodic().size())));
        writer.special(special.single(caseload, lines - writer.lines()));
        return writer.toBytes();
    }

    private BusWriter writer() {
        return new BusWriter(
                municipality, month(), profile.software(), caseload.benefits().size() * 2);
    }
}
