package nl.benchmark.delivery;

import static nl.benchmark.delivery.BusField.CLUSTER;
import static nl.benchmark.delivery.BusField.END;
import static nl.benchmark.delivery.BusField.HOUSEHOLD;
import static nl.benchmark.delivery.BusField.HOUSING;
import static nl.benchmark.delivery.BusField.PAID;
import static nl.benchmark.delivery.BusField.REDUCTION_END;
import static nl.benchmark.delivery.BusField.REDUCTION_REASON;
import static nl.benchmark.delivery.BusField.REDUCTION_START;
import static nl.benchmark.delivery.BusField.SCHEME;
import static nl.benchmark.delivery.BusField.SEX;
import static nl.benchmark.delivery.BusField.START;

import java.util.Arrays;

/**
 * The grants of special assistance by index: one row per line (CSV) or, in XML, per person of a benefit, of which only
 * the first is {@link #counted}. Two equal lines are two grants; one registration number may have several.
 */
public final class BusGrants {

    private final Registrations registrations;
    private final SubmittedPseudonyms pseudonyms;
    private int size;
    private int[] registration = new int[256];
    private int[] pseudonym = new int[256];
    private boolean[] counted = new boolean[256];
    private byte[] scheme = new byte[256];
    private byte[] cluster = new byte[256];
    private int[] paid = new int[256];
    private byte[] household = new byte[256];
    private byte[] sex = new byte[256];
    private byte[] housing = new byte[256];
    private int[] start = new int[256];
    private int[] end = new int[256];
    private byte[] reductionReason = new byte[256];
    private int[] reductionStart = new int[256];
    private int[] reductionEnd = new int[256];

    BusGrants(Registrations registrations, SubmittedPseudonyms pseudonyms) {
        this.registrations = registrations;
        this.pseudonyms = pseudonyms;
    }

    void add(int registrationIndex, int pseudonymIndex, boolean isCounted, ParsedFields fields) {
        if (size == registration.length) {
            grow(size + size / 2);
        }
        int[] value = fields.value;
        registration[size] = registrationIndex;
        pseudonym[size] = pseudonymIndex;
        counted[size] = isCounted;
        scheme[size] = (byte) value[SCHEME];
        cluster[size] = (byte) value[CLUSTER];
        paid[size] = value[PAID];
        household[size] = (byte) value[HOUSEHOLD];
        sex[size] = (byte) value[SEX];
        housing[size] = (byte) value[HOUSING];
        start[size] = value[START];
        end[size] = value[END];
        reductionReason[size] = (byte) value[REDUCTION_REASON];
        reductionStart[size] = value[REDUCTION_START];
        reductionEnd[size] = value[REDUCTION_END];
        size++;
    }

    private void grow(int capacity) {
        registration = Arrays.copyOf(registration, capacity);
        pseudonym = Arrays.copyOf(pseudonym, capacity);
        counted = Arrays.copyOf(counted, capacity);
        scheme = Arrays.copyOf(scheme, capacity);
        cluster = Arrays.copyOf(cluster, capacity);
        paid = Arrays.copyOf(paid, capacity);
        household = Arrays.copyOf(household, capacity);
        sex = Arrays.copyOf(sex, capacity);
        housing = Arrays.copyOf(housing, capacity);
        start = Arrays.copyOf(start, capacity);
        end = Arrays.copyOf(end, capacity);
        reductionReason = Arrays.copyOf(reductionReason, capacity);
        reductionStart = Arrays.copyOf(reductionStart, capacity);
        reductionEnd = Arrays.copyOf(reductionEnd, capacity);
    }

    public int size() {
        return size;
    }

    /** Kenmerk 7; never that of a caseload benefit, but several grants may share one. */
    public String registration(int i) {
        return registrations.text(registration[i]);
    }

    /** Whether the row is a grant of its own, and not a further person of one. */
    public boolean counted(int i) {
        return counted[i];
    }

    /** First eight bytes, big-endian, of the pseudonym that the platform stores. */
    public long pseudonymHigh(int i) {
        return pseudonyms.storedHigh(pseudonym[i]);
    }

    /** Last eight bytes, big-endian, of the pseudonym that the platform stores. */
    public long pseudonymLow(int i) {
        return pseudonyms.storedLow(pseudonym[i]);
    }

    /** The same number for the same pseudonym within this delivery, from 0 on, also across {@link BusPersons}. */
    public int pseudonymIndex(int i) {
        return pseudonym[i];
    }

    /** Kenmerk 8: 11 periodical, 12 once. */
    public int scheme(int i) {
        return scheme[i];
    }

    /** Kenmerk 17 as its letter. */
    public char cluster(int i) {
        return (char) cluster[i];
    }

    /** Kenmerk 15 in whole euros; every person of one XML benefit repeats it, so add up counted rows only. */
    public int paid(int i) {
        return paid[i];
    }

    /** Kenmerk 10, or {@link BusContent#NO_CODE}. */
    public int household(int i) {
        return household[i];
    }

    /** Kenmerk 20: 1 man, 2 woman. */
    public int sex(int i) {
        return sex[i];
    }

    /** Kenmerk 21, or {@link BusContent#NO_CODE}. */
    public int housing(int i) {
        return housing[i];
    }

    /** Kenmerk 22 as {@code jjjjmmdd}. */
    public int start(int i) {
        return start[i];
    }

    /** Kenmerk 23 as {@code jjjjmmdd}, or {@link Days#NONE}. */
    public int end(int i) {
        return end[i];
    }

    /** Kenmerk 28, or {@link BusContent#NO_CODE}. */
    public int reductionReason(int i) {
        return reductionReason[i];
    }

    /** Kenmerk 29 as {@code jjjjmmdd}, or {@link Days#NONE}. */
    public int reductionStart(int i) {
        return reductionStart[i];
    }

    /** Kenmerk 30 as {@code jjjjmmdd}, or {@link Days#NONE}. */
    public int reductionEnd(int i) {
        return reductionEnd[i];
    }
}
