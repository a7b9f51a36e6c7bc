package nl.benchmark.invoice;

/** Grootboekrekeningen: where the bookkeeping takes an invoice, its revenue and its VAT. */
public record LedgerAccounts(String debtors, String revenue, String vat) {}
