package nl.benchmark.invoice;

/** Why something about invoices is refused. */
public enum InvoiceRule {
    /** A name, street, city, reference or description is missing or too long; argument: most characters. */
    TEXT,
    /** A Dutch postal code: four digits and two letters. */
    POSTAL_CODE,
    /** A KvK number has 8 digits, an OIN 20. */
    IDENTIFIER,
    /** An IBAN with the right check digits. */
    IBAN,
    /** A Dutch VAT number: NL, nine digits, B and two digits. */
    VAT_NUMBER,
    /** An e-mail address. */
    EMAIL,
    /** The recipient's reference or its order number must be on an invoice. */
    REFERENCE,
    /** VAT of a category goes with its rate and reason, and not with another's. */
    VAT,
    /** Quantity, price and amount of a line do not belong together. */
    LINE,
    /** An invoice has one line or more. */
    NO_LINES,
    /** The total of an invoice is zero or more. */
    NEGATIVE,
    /** A credit note names the invoice it is about, an invoice none. */
    CREDITED,
    /** The day by which is paid comes before the day of issue. */
    DUE,
    /** Held back: the official rules refuse it; argument: what they say. */
    HELD,
    /** There is no such invoice. */
    UNKNOWN,
    /** Only a draft is issued, and only an issued invoice is sent, credited or reminded. */
    STATE,
    /** Whoever credits an invoice says why; arguments: least and most characters. */
    REASON,
    /** Name, address, numbers and account of the benchmark organisation are not configured; argument: what is missing. */
    NO_SELLER,
    /** The organisation has no invoice address; argument: its name. */
    NO_RECIPIENT,
    /** The organisation has an invoice for this package and year; arguments: its name, the year. */
    INVOICED,
    /** The file is not a bank statement in CAMT.053. */
    STATEMENT,
    /** The statement was imported before; argument: its identification. */
    STATEMENT_KNOWN,
    /** No file was chosen. */
    NO_FILE,
    /** The yearly run is at work; argument: its year. */
    RUN_OPEN,
    /** The statement is of another account than the one that stands on invoices; argument: its IBAN. */
    OTHER_ACCOUNT,
    /** The payment was matched before, or is not there. */
    MATCHED,
    /** There is nothing to do: no invoice waits to be sent, or no reminder is due. */
    NOTHING,
    /** A period ends on or after the day it begins, and is at most two years long. */
    PERIOD
}
