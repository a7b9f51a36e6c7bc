package nl.benchmark.delivery;

import java.time.YearMonth;
import java.util.List;

/**
 * One field (kenmerk) of a layout.
 *
 * @param number kenmerk number of the law; the rules know fields by it, names may change. A kenmerk that the law splits (12a,
 *     12b) has a number of its own for each part
 * @param kenmerk as the law writes the number, {@code 12b}
 * @param name column in CSV and, unless {@code xmlName} says otherwise, element in XML
 * @param xmlName name in XML when it is another one (the attributes of the root), else empty
 * @param level whose property it is
 * @param notation of the law, shown as what was expected
 * @param maxLength characters, after the filler was taken away
 * @param codes null when the field is checked on type only
 * @param fillers values that mean "not applicable" and become empty
 * @param required when it must be filled
 * @param applies when its share of unknown values is counted (BUS-013)
 * @param validFrom first month, inclusive
 * @param validTo last month, inclusive; null when open
 */
public record LayoutField(
        int number,
        String kenmerk,
        String name,
        String xmlName,
        Level level,
        FieldType type,
        String notation,
        int maxLength,
        CodeList codes,
        List<String> fillers,
        Condition required,
        Condition applies,
        YearMonth validFrom,
        YearMonth validTo) {

    /** Before every month that is delivered. */
    static final YearMonth ALWAYS = YearMonth.of(1900, 1);

    /** After every month that is delivered. */
    static final YearMonth NEVER = YearMonth.of(9999, 12);

    /**
     * Whose property a field is. BUS has the first four; the other types have fields of the delivery, of what may have a line for
     * each of several persons (a claim), and of the line.
     */
    public enum Level {
        DELIVERY,
        BENEFIT,
        PERSON,
        INCOME,
        SUBJECT,
        RECORD
    }

    public LayoutField {
        fillers = List.copyOf(fillers);
    }

    /** As findings name it: {@code 20 geslacht}. */
    public String label() {
        return kenmerk + " " + name;
    }

    public String nameInXml() {
        return xmlName.isEmpty() ? name : xmlName;
    }

    /** The same in every month, with the codes of this one. */
    LayoutField always(YearMonth month) {
        return new LayoutField(
                number,
                kenmerk,
                name,
                xmlName,
                level,
                type,
                notation,
                maxLength,
                codes == null ? null : codes.as(month),
                fillers,
                required,
                applies,
                ALWAYS,
                null);
    }

    public boolean validIn(YearMonth month) {
        return !month.isBefore(validFrom) && (validTo == null || !month.isAfter(validTo));
    }
}
