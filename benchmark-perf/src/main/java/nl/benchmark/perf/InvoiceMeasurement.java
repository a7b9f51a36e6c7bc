package nl.benchmark.perf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.benchmark.fee.Payer;
import nl.benchmark.fee.Population;
import nl.benchmark.fee.Price;
import nl.benchmark.fee.PriceList;
import nl.benchmark.fee.PublishedTariffs;
import nl.benchmark.fee.TariffPackage;
import nl.benchmark.invoice.Iban;
import nl.benchmark.invoice.IdentifierScheme;
import nl.benchmark.invoice.Invoice;
import nl.benchmark.invoice.InvoiceKind;
import nl.benchmark.invoice.InvoiceLines;
import nl.benchmark.invoice.InvoiceNumber;
import nl.benchmark.invoice.InvoiceProfile;
import nl.benchmark.invoice.LegalIdentifier;
import nl.benchmark.invoice.OfficialRules;
import nl.benchmark.invoice.PostalAddress;
import nl.benchmark.invoice.Recipient;
import nl.benchmark.invoice.Seller;
import nl.benchmark.invoice.UblDocument;
import nl.benchmark.invoice.VatNumber;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.GeographyResources;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.organisation.OrganisationRow;

/**
 * How long the e-invoices of a year take: for every municipality one is made as UBL and held against EN 16931 and its
 * profile, by two threads from a cold start (at most 60 s). Without database and server.
 *
 * <p>Argument: {@code NLCIUS} or {@code PEPPOL_BIS_3}.
 */
public final class InvoiceMeasurement {

    private static final int THREADS = 2;
    private static final LocalDate DAY = LocalDate.of(2025, 1, 15);
    private static final Seller SELLER = new Seller(
            "Voorbeeld B.V.",
            new PostalAddress("Laan 1", "3511AA", "Utrecht"),
            new LegalIdentifier(IdentifierScheme.KVK, "12345678"),
            new VatNumber("NL123456789B01"),
            new Iban("NL91ABNA0417164300"),
            "financien@benchmark.invalid");

    private final OfficialRules rules = new OfficialRules();

    private InvoiceMeasurement() {}

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        InvoiceProfile profile = arguments.length == 0 ? InvoiceProfile.NLCIUS : InvoiceProfile.valueOf(arguments[0]);
        System.getLogger("perf").log(System.Logger.Level.INFO, new InvoiceMeasurement().run(profile));
    }

    private String run(InvoiceProfile profile) throws InterruptedException, ExecutionException {
        Geography geography = GeographyResources.load();
        PriceList prices = new PriceList(List.of(PublishedTariffs.first()), Population.of(geography));
        List<OrganisationRow> municipalities = geography.organisations(OrganisationKind.MUNICIPALITY, DAY);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (OrganisationRow municipality : municipalities) {
            int sequence = tasks.size() + 1;
            tasks.add(() -> isValid(municipality, sequence, prices, profile));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long began = System.nanoTime();
        int valid = 0;
        for (Future<Boolean> task : threads.invokeAll(tasks)) {
            valid += task.get() ? 1 : 0;
        }
        BigDecimal seconds = BigDecimal.valueOf((System.nanoTime() - began) / 10_000_000L, 2);
        threads.shutdown();
        return String.format(
                Locale.ROOT, "%d invoices made, %d valid (%s), %s s", tasks.size(), valid, profile, seconds);
    }

    private boolean isValid(OrganisationRow municipality, int sequence, PriceList prices, InvoiceProfile profile) {
        Price price = prices.price(
                TariffPackage.WI_VERDIEPEND,
                Payer.municipality(municipality.code(), municipality.name()),
                Year.from(DAY));
        Invoice invoice = new Invoice(
                InvoiceKind.INVOICE,
                new InvoiceNumber(DAY.getYear(), sequence),
                DAY,
                DAY.plusDays(30),
                SELLER,
                new Recipient(
                        municipality.name(),
                        new PostalAddress("Straat 1", "1234AB", "Stad"),
                        new LegalIdentifier(IdentifierScheme.OIN, "00000001234567890000"),
                        "crediteuren@gemeente.invalid",
                        "KP",
                        null,
                        profile),
                InvoiceLines.of(price),
                null);
        return rules.breaches(UblDocument.of(invoice), invoice.kind(), profile).isEmpty();
    }
}
