package nl.benchmark.delivery;

import java.util.function.IntFunction;

/**
 * When a field is required, or when it applies, in the few words a layout needs: {@code always}, {@code never},
 * {@code 23} (that kenmerk is filled), {@code 8=01|02} (it has one of these values), {@code 25<=ultimo} (it is a date up
 * to and including the last day of the month).
 */
public final class Condition {

    private enum Kind {
        ALWAYS,
        NEVER,
        FILLED,
        ONE_OF,
        UP_TO_ULTIMO
    }

    private final String text;
    private final Kind kind;
    private final int number;
    private final boolean[] values = new boolean[Byte.MAX_VALUE + 1];

    private Condition(String text, Kind kind, int number) {
        this.text = text;
        this.kind = kind;
        this.number = number;
    }

    /**
     * Reads one; refuses with IllegalArgumentException whatever it does not know.
     *
     * @param lists the code list of a kenmerk, or null when it has none
     */
    public static Condition parse(String text, IntFunction<CodeList> lists) {
        if (text.equals("always")) {
            return new Condition(text, Kind.ALWAYS, 0);
        }
        if (text.equals("never")) {
            return new Condition(text, Kind.NEVER, 0);
        }
        if (text.endsWith("<=ultimo")) {
            return new Condition(text, Kind.UP_TO_ULTIMO, Integer.parseInt(text.substring(0, text.indexOf('<'))));
        }
        int equals = text.indexOf('=');
        if (equals < 0) {
            return new Condition(text, Kind.FILLED, Integer.parseInt(text));
        }
        Condition condition = new Condition(text, Kind.ONE_OF, Integer.parseInt(text.substring(0, equals)));
        for (String code : text.substring(equals + 1).split("\\|", -1)) {
            CodeList list = lists.apply(condition.number);
            condition.values[list == null ? new CodeList.Code(code, null, null, "", "").stored() : list.stored(code)] =
                    true;
        }
        return condition;
    }

    /** The kenmerk it looks at; 0 for always and never. */
    int number() {
        return number;
    }

    boolean holds(ParsedFields fields, int ultimo) {
        switch (kind) {
            case ALWAYS:
                return true;
            case NEVER:
                return false;
            case FILLED:
                return fields.filled(number);
            case UP_TO_ULTIMO:
                return fields.filled(number) && fields.value[number] <= ultimo;
            default:
                return fields.filled(number) && values[fields.value[number] & Byte.MAX_VALUE];
        }
    }

    boolean always() {
        return kind == Kind.ALWAYS;
    }

    boolean never() {
        return kind == Kind.NEVER;
    }

    @Override
    public String toString() {
        return text;
    }
}
