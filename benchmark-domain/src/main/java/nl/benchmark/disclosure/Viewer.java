package nl.benchmark.disclosure;

/**
 * For whom figures are shown (SDC-0). Everybody who is not of the organisation is another, the benchmark
 * organisation's staff too; only data officers see all.
 *
 * @param organisation code of the organisation the viewer works for, or null for staff and auditors
 */
public record Viewer(String organisation, boolean dataOfficer) {

    public static Viewer of(String organisation) {
        return new Viewer(organisation, false);
    }

    /** Staff of the benchmark organisation without access to microdata. */
    public static Viewer staff() {
        return new Viewer(null, false);
    }

    public static Viewer ofDataOfficer() {
        return new Viewer(null, true);
    }

    /** Whether the organisation's figures are shown in full to this viewer. */
    public boolean seesAllOf(String organisationCode) {
        return dataOfficer || organisationCode.equals(organisation);
    }
}
