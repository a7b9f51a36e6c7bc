package nl.benchmark.delivery;

import static nl.benchmark.delivery.BusField.BIRTH_DATE;
import static nl.benchmark.delivery.BusField.COUNTER_SERVICE;
import static nl.benchmark.delivery.BusField.END;
import static nl.benchmark.delivery.BusField.END_REASON;
import static nl.benchmark.delivery.BusField.EXEMPTION;
import static nl.benchmark.delivery.BusField.EXEMPTION_END;
import static nl.benchmark.delivery.BusField.EXEMPTION_END_REASON;
import static nl.benchmark.delivery.BusField.HOUSING;
import static nl.benchmark.delivery.BusField.REDUCTION_END;
import static nl.benchmark.delivery.BusField.REDUCTION_REASON;
import static nl.benchmark.delivery.BusField.REDUCTION_START;
import static nl.benchmark.delivery.BusField.SEX;
import static nl.benchmark.delivery.BusField.START;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The persons of the caseload benefits by index, one per benefit and pseudonym. The pseudonym is the platform's; the
 * submitted one is not kept. A person runs when it started at or before the last day of the month and did not end, or
 * ends after it.
 */
public final class BusPersons {

    private final SubmittedPseudonyms pseudonyms;
    private final PensionAge pensionAge;
    private final int ultimo;
    private int size;
    private int[] benefit = new int[1024];
    private int[] pseudonym = new int[1024];
    private long[] incomeKinds = new long[1024];
    private int[] birthDate = new int[1024];
    private byte[] sex = new byte[1024];
    private byte[] housing = new byte[1024];
    private int[] start = new int[1024];
    private int[] end = new int[1024];
    private byte[] exemption = new byte[1024];
    private int[] exemptionEnd = new int[1024];
    private byte[] exemptionEndReason = new byte[1024];
    private byte[] counterService = new byte[1024];
    private byte[] reductionReason = new byte[1024];
    private int[] reductionStart = new int[1024];
    private int[] reductionEnd = new int[1024];
    private byte[] endReason = new byte[1024];
    private BitSet counts = new BitSet();

    BusPersons(SubmittedPseudonyms pseudonyms, PensionAge pensionAge, int ultimo) {
        this.pseudonyms = pseudonyms;
        this.pensionAge = pensionAge;
        this.ultimo = ultimo;
    }

    int add(int benefitIndex, int pseudonymIndex, ParsedFields fields) {
        if (size == benefit.length) {
            grow(size + size / 2);
        }
        int[] value = fields.value;
        benefit[size] = benefitIndex;
        pseudonym[size] = pseudonymIndex;
        birthDate[size] = value[BIRTH_DATE];
        sex[size] = (byte) value[SEX];
        housing[size] = (byte) value[HOUSING];
        start[size] = value[START];
        end[size] = value[END];
        exemption[size] = (byte) value[EXEMPTION];
        exemptionEnd[size] = value[EXEMPTION_END];
        exemptionEndReason[size] = (byte) value[EXEMPTION_END_REASON];
        counterService[size] = (byte) value[COUNTER_SERVICE];
        reductionReason[size] = (byte) value[REDUCTION_REASON];
        reductionStart[size] = value[REDUCTION_START];
        reductionEnd[size] = value[REDUCTION_END];
        endReason[size] = (byte) value[END_REASON];
        return size++;
    }

    /** The first kenmerk in which these values differ from the person's, or 0. */
    int firstDifference(int i, ParsedFields fields) {
        int[] value = fields.value;
        if (birthDate[i] != value[BIRTH_DATE]) {
            return BIRTH_DATE;
        }
        if (sex[i] != value[SEX]) {
            return SEX;
        }
        if (housing[i] != value[HOUSING]) {
            return HOUSING;
        }
        if (start[i] != value[START]) {
            return START;
        }
        if (end[i] != value[END]) {
            return END;
        }
        if (exemption[i] != value[EXEMPTION]) {
            return EXEMPTION;
        }
        if (exemptionEnd[i] != value[EXEMPTION_END]) {
            return EXEMPTION_END;
        }
        if (exemptionEndReason[i] != value[EXEMPTION_END_REASON]) {
            return EXEMPTION_END_REASON;
        }
        if (counterService[i] != value[COUNTER_SERVICE]) {
            return COUNTER_SERVICE;
        }
        if (reductionReason[i] != value[REDUCTION_REASON]) {
            return REDUCTION_REASON;
        }
        if (reductionStart[i] != value[REDUCTION_START]) {
            return REDUCTION_START;
        }
        if (reductionEnd[i] != value[REDUCTION_END]) {
            return REDUCTION_END;
        }
        if (endReason[i] != value[END_REASON]) {
            return END_REASON;
        }
        return 0;
    }

    /** Notes kinds of income, each a bit. */
    void addIncomeKinds(int i, long bits) {
        incomeKinds[i] |= bits;
    }

    boolean hasAnyIncomeKind(int i, long bits) {
        return (incomeKinds[i] & bits) != 0;
    }

    /** Whether a person comes before another as main person: running first, then the oldest, then the lowest pseudonym. */
    boolean isBeforeAsMain(int one, int other) {
        if (runs(one) != runs(other)) {
            return runs(one);
        }
        if (birthDate[one] != birthDate[other]) {
            return birthDate[one] < birthDate[other];
        }
        return pseudonyms.compare(pseudonym[one], pseudonym[other]) < 0;
    }

    /** Drops what is only needed while reading, and decides for everybody which row counts. */
    void seal() {
        incomeKinds = null;
        int[] counting = new int[pseudonyms.size()];
        Arrays.fill(counting, -1);
        for (int i = 0; i < size; i++) {
            int other = counting[pseudonym[i]];
            if (runs(i) && (other < 0 || countsBefore(i, other))) {
                counting[pseudonym[i]] = i;
            }
        }
        counts = new BitSet(size);
        for (int i : counting) {
            if (i >= 0) {
                counts.set(i);
            }
        }
    }

    /** The features of the benefit in which the person is oldest count, then those of the first benefit. */
    private boolean countsBefore(int one, int other) {
        int difference = age(one) - age(other);
        return difference > 0 || difference == 0 && benefit[one] < benefit[other];
    }

    private void grow(int capacity) {
        benefit = Arrays.copyOf(benefit, capacity);
        pseudonym = Arrays.copyOf(pseudonym, capacity);
        incomeKinds = Arrays.copyOf(incomeKinds, capacity);
        birthDate = Arrays.copyOf(birthDate, capacity);
        sex = Arrays.copyOf(sex, capacity);
        housing = Arrays.copyOf(housing, capacity);
        start = Arrays.copyOf(start, capacity);
        end = Arrays.copyOf(end, capacity);
        exemption = Arrays.copyOf(exemption, capacity);
        exemptionEnd = Arrays.copyOf(exemptionEnd, capacity);
        exemptionEndReason = Arrays.copyOf(exemptionEndReason, capacity);
        counterService = Arrays.copyOf(counterService, capacity);
        reductionReason = Arrays.copyOf(reductionReason, capacity);
        reductionStart = Arrays.copyOf(reductionStart, capacity);
        reductionEnd = Arrays.copyOf(reductionEnd, capacity);
        endReason = Arrays.copyOf(endReason, capacity);
    }

    public int size() {
        return size;
    }

    /** Index of the benefit in {@link BusContent#benefits()}. */
    public int benefit(int i) {
        return benefit[i];
    }

    /**
     * The persons in the order in which a database keeps their pseudonyms, told by their first bits: those in which so many
     * agree that it takes more to tell them apart stand beside each other in any order.
     */
    public int[] byPseudonym() {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(size);
        long place = (1L << bits) - 1;
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            // bytes are compared without sign; in the place of the last bits stands whose they are
            keys[i] = (pseudonymHigh(i) ^ Long.MIN_VALUE) & ~place | i;
        }
        Arrays.sort(keys);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) (keys[i] & place);
        }
        return order;
    }

    /** First eight bytes, big-endian, of the pseudonym that the platform stores. */
    public long pseudonymHigh(int i) {
        return pseudonyms.storedHigh(pseudonym[i]);
    }

    /** Last eight bytes, big-endian, of the pseudonym that the platform stores. */
    public long pseudonymLow(int i) {
        return pseudonyms.storedLow(pseudonym[i]);
    }

    /** The same number for the same pseudonym within this delivery, from 0 on, also across {@link BusGrants}. */
    public int pseudonymIndex(int i) {
        return pseudonym[i];
    }

    /** Kenmerk 19 as {@code jjjjmmdd}. */
    public int birthDate(int i) {
        return birthDate[i];
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

    /** Kenmerk 23 as {@code jjjjmmdd}, or {@link Days#NONE} when not ended. */
    public int end(int i) {
        return end[i];
    }

    /** Kenmerk 24, or {@link BusContent#NO_CODE}. */
    public int exemption(int i) {
        return exemption[i];
    }

    /** Kenmerk 25 as {@code jjjjmmdd}, or {@link Days#NONE}. */
    public int exemptionEnd(int i) {
        return exemptionEnd[i];
    }

    /** Kenmerk 26, or {@link BusContent#NO_CODE}. */
    public int exemptionEndReason(int i) {
        return exemptionEndReason[i];
    }

    /** Kenmerk 27 (tegenprestatie): 1 yes, 2 no, or {@link BusContent#NO_CODE}. */
    public int counterService(int i) {
        return counterService[i];
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

    /** Kenmerk 34, or {@link BusContent#NO_CODE}. */
    public int endReason(int i) {
        return endReason[i];
    }

    /** Whether the person runs at the last day of the month; an end on that very day does not run. */
    public boolean runs(int i) {
        return start[i] <= ultimo && (end[i] == Days.NONE || end[i] > ultimo);
    }

    /**
     * Whether this is the row with which the person counts as one: somebody who runs in two benefits counts once. False
     * for who does not run. Known once the file was read.
     */
    public boolean counts(int i) {
        return counts.get(i);
    }

    /** Completed years at the last day of the month. */
    public int age(int i) {
        return Days.completedYears(birthDate[i], ultimo);
    }

    /** Whether the person is younger than the pension age at the last day of the month. */
    public boolean workingAge(int i) {
        return !pensionAge.reached(birthDate[i], ultimo);
    }
}
