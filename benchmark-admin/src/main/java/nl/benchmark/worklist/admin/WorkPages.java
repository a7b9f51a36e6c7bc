package nl.benchmark.worklist.admin;

import nl.benchmark.worklist.WorkKind;

/** Where work of a kind is done: the list, with the filter that shows what was counted. */
final class WorkPages {

    private WorkPages() {}

    /** Below the address of the portal. */
    static String of(WorkKind kind) {
        return switch (kind) {
            case BREACHES_TO_TELL, BREACHES_OPEN -> "breach/breaches.xhtml";
            case INCIDENTS -> "log/incidents.xhtml";
            case MAILS_FAILED -> "mail/mails.xhtml?state=GIVEN_UP";
            case REGISTRATIONS -> "registration/registrations.xhtml?state=SENT&sort=sent";
            case OWN_TEXTS -> "agreement/agreements.xhtml?state=ASSESSING&sort=since";
            case NO_AGREEMENT -> "agreement/agreements.xhtml?state=NOTHING_IN_FORCE&sort=since";
            case AGREEMENTS_EXPIRING -> "agreement/agreements.xhtml?state=EXPIRING&sort=since";
            case PROTOCOLS -> "protocol/protocols.xhtml";
            case INDICATORS -> "indicator/indicators.xhtml#proposals";
            case LAYOUTS -> "layout/layouts.xhtml#proposals";
            case TARIFFS -> "fee/tariffs.xhtml#indexationsTitle";
            case INVOICES_NOT_MADE -> "invoice/invoices.xhtml";
            case INVOICES_HELD -> "invoice/invoices.xhtml?state=HELD";
            case INVOICES_TO_SEND -> "invoice/invoices.xhtml?state=ISSUED";
            case PAYMENTS_UNMATCHED -> "invoice/payments.xhtml";
            case REMINDERS -> "invoice/receivables.xhtml#remindersTitle";
            case INVOICES_OVERDUE -> "invoice/invoices.xhtml?state=OVERDUE&sort=issued";
            case DELIVERIES_LATE -> "delivery/deliveries.xhtml?state=OVERDUE&sort=-late";
            case DELIVERIES_REJECTED -> "delivery/deliveries.xhtml?state=REJECTED";
            case CONSULTATIONS -> "delivery/consultations.xhtml?state=WAITING";
            case EXPLANATIONS -> "delivery/explanations.xhtml?state=WAITING";
            case REMOVALS -> "delivery/removals.xhtml?state=PROPOSED";
            case RETENTION_RUNS -> "retention/overview.xhtml";
            case HANDOVERS -> "source/handovers.xhtml";
            case ACCOUNTS_ENDING -> "account/accounts.xhtml?kind=ending";
            case EXTERNALS_WITHOUT_AREA -> "account/accounts.xhtml?kind=external";
            case ACCESS_REVIEWS -> "account/access.xhtml?show=overdue&sort=due";
            case HOLDS -> "retention/holds.xhtml";
            case LOG_HOLDS -> "log/holds.xhtml";
        };
    }
}
