package nl.benchmark.delivery;

import java.util.Arrays;

/** The incomes of the persons of caseload benefits by index, one per benefit, person and kind. */
public final class BusIncomes {

    private int size;
    private int[] person = new int[256];
    private byte[] kind = new byte[256];
    private int[] amount = new int[256];
    private byte[] exempt = new byte[256];

    void add(int personIndex, int incomeKind, int euros, int isExempt) {
        if (size == person.length) {
            int capacity = size + size / 2;
            person = Arrays.copyOf(person, capacity);
            kind = Arrays.copyOf(kind, capacity);
            amount = Arrays.copyOf(amount, capacity);
            exempt = Arrays.copyOf(exempt, capacity);
        }
        person[size] = personIndex;
        kind[size] = (byte) incomeKind;
        amount[size] = euros;
        exempt[size] = (byte) isExempt;
        size++;
    }

    public int size() {
        return size;
    }

    /** Index of the person in {@link BusContent#persons()}. */
    public int person(int i) {
        return person[i];
    }

    /** Kenmerk 31, or {@link BusContent#NO_CODE} when only an amount was given. */
    public int kind(int i) {
        return kind[i];
    }

    /** Kenmerk 32 in whole euros, or {@link BusContent#NO_AMOUNT}. */
    public int amount(int i) {
        return amount[i];
    }

    /** Kenmerk 33: 1 yes, 2 no, or {@link BusContent#NO_CODE}. */
    public int exempt(int i) {
        return exempt[i];
    }
}
