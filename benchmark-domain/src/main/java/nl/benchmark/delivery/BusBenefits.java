package nl.benchmark.delivery;

import static nl.benchmark.delivery.BusField.ADMINISTRATION_DATE;
import static nl.benchmark.delivery.BusField.BBZ;
import static nl.benchmark.delivery.BusField.CLUSTER;
import static nl.benchmark.delivery.BusField.COST_SHARERS;
import static nl.benchmark.delivery.BusField.HOUSEHOLD;
import static nl.benchmark.delivery.BusField.INCOME;
import static nl.benchmark.delivery.BusField.NORM;
import static nl.benchmark.delivery.BusField.PAID;
import static nl.benchmark.delivery.BusField.REDUCTION;
import static nl.benchmark.delivery.BusField.SCHEME;

import java.util.Arrays;

/**
 * The caseload benefits of a delivery by index. Each has at least one person. What measures call the main person
 * (the oldest running one, of an ended benefit the oldest; on equal birth dates the lowest submitted pseudonym) is an
 * index into the persons.
 */
public final class BusBenefits {

    private static final byte HAS_INCOME = 1;
    private static final byte HAS_REDUCTION = 2;

    private final Registrations registrations;
    private final BusPersons persons;
    private final int ultimo;
    private int size;
    private int[] registration = new int[1024];
    private byte[] scheme = new byte[1024];
    private byte[] bbz = new byte[1024];
    private byte[] household = new byte[1024];
    private byte[] cluster = new byte[1024];
    private int[] costSharers = new int[1024];
    private int[] norm = new int[1024];
    private int[] reduction = new int[1024];
    private int[] income = new int[1024];
    private int[] paid = new int[1024];
    private int[] administrationDate = new int[1024];
    private int[] mainPerson = new int[1024];
    private int[] runningPersons = new int[1024];
    private byte[] flags = new byte[1024];
    private int[] line = new int[1024];
    private int[] element = new int[1024];

    BusBenefits(Registrations registrations, BusPersons persons, int ultimo) {
        this.registrations = registrations;
        this.persons = persons;
        this.ultimo = ultimo;
    }

    int add(int registrationIndex, ParsedFields fields, int firstLine, int xmlElement) {
        if (size == registration.length) {
            grow(size + size / 2);
        }
        int[] value = fields.value;
        registration[size] = registrationIndex;
        scheme[size] = (byte) value[SCHEME];
        bbz[size] = (byte) value[BBZ];
        household[size] = (byte) value[HOUSEHOLD];
        cluster[size] = (byte) value[CLUSTER];
        costSharers[size] = value[COST_SHARERS];
        norm[size] = value[NORM];
        reduction[size] = value[REDUCTION];
        income[size] = value[INCOME];
        paid[size] = value[PAID];
        administrationDate[size] = value[ADMINISTRATION_DATE];
        mainPerson[size] = -1;
        line[size] = firstLine;
        element[size] = xmlElement;
        return size++;
    }

    /** The first kenmerk in which these values differ from the benefit's, or 0. */
    int firstDifference(int i, ParsedFields fields) {
        int[] value = fields.value;
        if (scheme[i] != value[SCHEME]) {
            return SCHEME;
        }
        if (bbz[i] != value[BBZ]) {
            return BBZ;
        }
        if (household[i] != value[HOUSEHOLD]) {
            return HOUSEHOLD;
        }
        if (costSharers[i] != value[COST_SHARERS]) {
            return COST_SHARERS;
        }
        if (norm[i] != value[NORM]) {
            return NORM;
        }
        if (reduction[i] != value[REDUCTION]) {
            return REDUCTION;
        }
        if (income[i] != value[INCOME]) {
            return INCOME;
        }
        if (paid[i] != value[PAID]) {
            return PAID;
        }
        if (administrationDate[i] != value[ADMINISTRATION_DATE]) {
            return ADMINISTRATION_DATE;
        }
        return cluster[i] != value[CLUSTER] ? CLUSTER : 0;
    }

    /** Tells that a person of the benefit has income of another amount than 0. */
    void markIncome(int i) {
        flags[i] |= HAS_INCOME;
    }

    /** Takes a person into account: who is main person, whether the benefit runs. */
    void takePerson(int i, int person) {
        if (persons.runs(person)) {
            runningPersons[i]++;
        }
        if (persons.reductionReason(person) != BusContent.NO_CODE) {
            flags[i] |= HAS_REDUCTION;
        }
        if (mainPerson[i] < 0 || persons.isBeforeAsMain(person, mainPerson[i])) {
            mainPerson[i] = person;
        }
    }

    private void grow(int capacity) {
        registration = Arrays.copyOf(registration, capacity);
        scheme = Arrays.copyOf(scheme, capacity);
        bbz = Arrays.copyOf(bbz, capacity);
        household = Arrays.copyOf(household, capacity);
        cluster = Arrays.copyOf(cluster, capacity);
        costSharers = Arrays.copyOf(costSharers, capacity);
        norm = Arrays.copyOf(norm, capacity);
        reduction = Arrays.copyOf(reduction, capacity);
        income = Arrays.copyOf(income, capacity);
        paid = Arrays.copyOf(paid, capacity);
        administrationDate = Arrays.copyOf(administrationDate, capacity);
        mainPerson = Arrays.copyOf(mainPerson, capacity);
        runningPersons = Arrays.copyOf(runningPersons, capacity);
        flags = Arrays.copyOf(flags, capacity);
        line = Arrays.copyOf(line, capacity);
        element = Arrays.copyOf(element, capacity);
    }

    public int size() {
        return size;
    }

    /** Kenmerk 7, unique within the delivery. */
    public String registration(int i) {
        return registrations.text(registration[i]);
    }

    /** Kenmerk 8: 1, 2, 3 or 14. */
    public int scheme(int i) {
        return scheme[i];
    }

    /** Kenmerk 9, or {@link BusContent#NO_CODE}. */
    public int bbz(int i) {
        return bbz[i];
    }

    /** Kenmerk 10, leefvorm. */
    public int household(int i) {
        return household[i];
    }

    /** Kenmerk 11, or {@link BusContent#NO_NUMBER}. */
    public int costSharers(int i) {
        return costSharers[i];
    }

    /** Kenmerk 12 in whole euros, or {@link BusContent#NO_AMOUNT}. */
    public int norm(int i) {
        return norm[i];
    }

    /** Kenmerk 13 in whole euros, or {@link BusContent#NO_AMOUNT}. */
    public int reduction(int i) {
        return reduction[i];
    }

    /** Kenmerk 14 in whole euros, or {@link BusContent#NO_AMOUNT}. */
    public int income(int i) {
        return income[i];
    }

    /** Kenmerk 15 in whole euros. */
    public int paid(int i) {
        return paid[i];
    }

    /** Kenmerk 16 as {@code jjjjmmdd}, or {@link Days#NONE}. */
    public int administrationDate(int i) {
        return administrationDate[i];
    }

    /** Whether at least one person runs at the last day of the month. */
    public boolean runs(int i) {
        return runningPersons[i] > 0;
    }

    /** Persons that run at the last day of the month. */
    public int runningPersons(int i) {
        return runningPersons[i];
    }

    /** Index of the main person in {@link BusContent#persons()}. */
    public int mainPerson(int i) {
        return mainPerson[i];
    }

    /** Completed years of the main person at the last day of the month. */
    public int age(int i) {
        return persons.age(mainPerson[i]);
    }

    /** Completed months from the main person's start to the last day of the month; 0 when the start is later. */
    public int durationMonths(int i) {
        return Math.max(0, Days.completedMonths(persons.start(mainPerson[i]), ultimo));
    }

    /** Kenmerk 21 of the main person. */
    public int housing(int i) {
        return persons.housing(mainPerson[i]);
    }

    /** Kenmerk 34 of the main person, or {@link BusContent#NO_CODE}. */
    public int endReason(int i) {
        return persons.endReason(mainPerson[i]);
    }

    /** Line of the benefit's first accepted record. */
    public int line(int i) {
        return line[i];
    }

    /** Place of the benefit's first element in XML, from 1; 0 in CSV. */
    int element(int i) {
        return element[i];
    }

    /** Income of the benefit (kenmerk 14) or of one of its persons (kenmerk 32) other than 0. */
    boolean hasIncome(int i) {
        return (flags[i] & HAS_INCOME) != 0 || isAmount(income[i]);
    }

    /** A reduction of the benefit (kenmerk 13) or a measure against one of its persons (kenmerk 28). */
    boolean hasReduction(int i) {
        return (flags[i] & HAS_REDUCTION) != 0 || isAmount(reduction[i]);
    }

    private static boolean isAmount(int euros) {
        return euros != BusContent.NO_AMOUNT && euros != 0;
    }
}
