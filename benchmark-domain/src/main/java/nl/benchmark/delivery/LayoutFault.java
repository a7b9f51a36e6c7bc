package nl.benchmark.delivery;

/** What can be wrong with a line of a layout's table. The texts say how to mend it; arguments stand with each. */
public enum LayoutFault {
    /** The table cannot be read as CSV: a quote that does not end. */
    UNREADABLE,
    /** No line beside the header. */
    EMPTY,
    /** Larger than a layout ever is; argument: most characters. */
    TOO_LARGE,
    /** Argument: name of the column. */
    COLUMN_MISSING,
    /** Argument: name of the column. */
    COLUMN_UNKNOWN,
    /** The line has another number of columns; arguments: how many, and how many the header has. */
    COLUMNS,
    /** Argument: highest number. */
    NUMBER,
    /** Letters a to z, digits and underscores. */
    NAME,
    /** A number, and a letter where the law splits it. */
    KENMERK,
    /** Argument: most characters. */
    TEXT,
    /** Argument: levels of the type. */
    LEVEL,
    /** Argument: all types. */
    TYPE,
    /** Not a number, or out of what can be read or kept; arguments: least and most. */
    LENGTH,
    /** Argument: name of the list. */
    LIST_UNKNOWN,
    /** A list with a field that is no code. */
    LIST_NOT_CODE,
    /** None of its codes is valid in the first month; argument: name of the list. */
    LIST_EMPTY,
    /** No field uses it; argument: name of the list. */
    LIST_UNUSED,
    /** The field had a list; argument: its name. */
    LIST_REMOVED,
    /** Argument: what stands there. */
    CONDITION,
    /** A condition on a kenmerk that is not there; argument: its number. */
    CONDITION_FIELD,
    /** A condition on a code that its field does not have; arguments: code and number. */
    CONDITION_CODE,
    /** A condition on a field of which the value is not known yet; argument: its number. */
    CONDITION_LEVEL,
    /** Argument: what stands there. */
    MONTH,
    /** Ends before it begins. */
    MONTHS,
    /** The same number in the same month; argument: the other line. */
    NUMBER_TWICE,
    /** The same name in the same month; argument: the other line. */
    NAME_TWICE,
    /** Rules or measures read it; argument: number and name. */
    NEEDED_MISSING,
    /** As {@link #NEEDED_MISSING}, and the layout has a month without it; argument: number and name. */
    NEEDED_CLOSED,
    /** It was always required, and what reads it relies on that. */
    NEEDED_OPTIONAL,
    /** Argument: what it was. */
    TYPE_CHANGED,
    /** Argument: what it was. */
    LEVEL_CHANGED,
    /** A field by which a file is known, of which nothing changes; argument: what it was. */
    IDENTITY,
    /** A field of a person is gone; argument: number and name. */
    PSEUDONYM_MISSING,
    /** It has another name; argument: what it was. */
    PSEUDONYM_NAME,
    /** Argument: the length of a pseudonym. */
    PSEUDONYM_LENGTH,
    /** Another person in a file is no change of a layout. */
    PSEUDONYM_ADDED,
    /** Named as a citizen service number, of another type. */
    PSEUDONYM_AS_OTHER,
    /** Letters, digits and underscores; argument: most characters. */
    CODE,
    /** The same code in the same month; argument: the other line. */
    CODE_TWICE,
    /** Is kept as another code is; argument: that code. */
    CODE_COLLIDES,
    /** Cannot be kept; argument: the highest number. */
    CODE_STORED,
    /** What is stored of it would mean another code; arguments: as it was kept, as it would be. */
    CODE_MOVED,
    /** A code of before is gone; arguments: code and list. */
    CODE_MISSING,
    /** Longer than the field; arguments: code and length. */
    CODE_LONG,
    /** Is a code and a filler at once; argument: the code. */
    CODE_FILLER,
    /** Argument: most codes. */
    CODES_TOO_MANY,
    /** A code has a text in both languages; argument: most characters. */
    LABEL
}
