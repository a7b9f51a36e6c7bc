package nl.benchmark.invoice;

import java.io.Serializable;
import java.time.LocalDate;

/** An invoice that another document is about. */
public record InvoiceReference(String number, LocalDate issuedOn) implements Serializable {}
