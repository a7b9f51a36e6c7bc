package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.benchmark.fee.FeeRule;
import nl.benchmark.fee.Indexation;
import nl.benchmark.fee.Payer;
import nl.benchmark.fee.Price;
import nl.benchmark.fee.PriceList;
import nl.benchmark.fee.PublishedTariffs;
import nl.benchmark.fee.TariffPackage;
import nl.benchmark.fee.TariffYear;
import nl.benchmark.fee.WageRate;
import nl.benchmark.fee.WageRateStatus;
import nl.benchmark.fee.service.FeeService;
import nl.benchmark.invoice.IdentifierScheme;
import nl.benchmark.invoice.InvoiceKind;
import nl.benchmark.invoice.InvoiceOccasion;
import nl.benchmark.invoice.InvoiceProfile;
import nl.benchmark.invoice.InvoiceRow;
import nl.benchmark.invoice.InvoiceRule;
import nl.benchmark.invoice.InvoiceState;
import nl.benchmark.invoice.LegalIdentifier;
import nl.benchmark.invoice.OfficialRules;
import nl.benchmark.invoice.PostalAddress;
import nl.benchmark.invoice.Recipient;
import nl.benchmark.invoice.service.InvoiceService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server, where the official rules stand in a module of their own: tariffs and invoices by their services. */
@Tag("slow")
@ExtendWith({ServerWithoutProduct.class, ArquillianExtension.class})
class InvoicesIT {

    private static final long FIRST = 801;
    private static final long SECOND = 802;
    private static final int ISSUES = 50;
    private static final Year YEAR = Year.of(2025);

    @EJB
    private FinanceDesk desk;

    @Inject
    private CallerContext callers;

    @Deployment
    static EnterpriseArchive product() throws Exception {
        return ProductWithTest.of(InvoicesIT.class, FinanceDesk.class);
    }

    @BeforeEach
    void employ() throws Exception {
        for (long account : List.of(FIRST, SECOND)) {
            callers.as(FinanceDesk.caller(account), () -> {
                desk.employ(account);
                return null;
            });
        }
    }

    @Test
    @DisplayName("FEE-2 one proposes, another approves, and the year has the tariffs that follow")
    void fourEyes() throws Exception {
        Indexation indexation = new Indexation(
                figure(2026, WageRateStatus.EXPECTED, "4.20"),
                figure(2025, WageRateStatus.DEFINITIVE, "4.75"),
                figure(2025, WageRateStatus.EXPECTED, "4.65"));

        long id = desk.fees(FIRST, fees -> fees.propose(indexation));
        assertRefused(FeeRule.PROPOSAL_OPEN, () -> desk.fees(SECOND, fees -> fees.propose(indexation)));
        assertRefused(FeeRule.SAME_PERSON, () -> desk.fees(FIRST, fees -> fees.approve(id)));
        desk.fees(SECOND, fees -> fees.approve(id));

        List<TariffYear> years = desk.fees(FIRST, FeeService::years);
        assertThat(years).last().satisfies(year -> assertThat(year.tariffs())
                .isEqualTo(PublishedTariffs.first().indexed(indexation)));
        assertRefused(FeeRule.NOT_PROPOSED, () -> desk.fees(SECOND, fees -> fees.approve(id)));
        assertRefused(FeeRule.TARIFFS_EXIST, () -> desk.fees(SECOND, fees -> fees.propose(indexation)));
    }

    @Test
    @DisplayName(
            "E1, E5 fifty invoices issued at once are valid and numbered without a gap; one is credited and one held")
    void issued() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        List<Future<Long>> issues = threads.invokeAll(IntStream.rangeClosed(1, ISSUES)
                .<Callable<Long>>mapToObj(number -> () -> desk.issuing(
                        FIRST, issuing -> issuing.issue(price(number), InvoiceOccasion.CHANGE, recipient())))
                .toList());
        threads.shutdown();
        List<Long> ids = new ArrayList<>();
        for (Future<Long> issue : issues) {
            ids.add(issue.get());
        }
        int year = LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).getYear();
        List<InvoiceRow> rows = desk.invoices(FIRST, InvoiceService::invoices);

        assertThat(rows.stream().map(InvoiceRow::number).sorted())
                .isEqualTo(IntStream.rangeClosed(1, ISSUES)
                        .mapToObj(number -> "%d-%05d".formatted(year, number))
                        .toList());
        InvoiceService.Files files =
                desk.invoices(FIRST, invoices -> invoices.files(ids.get(0)).orElseThrow());
        assertThat(new String(files.pdf(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(new OfficialRules().breaches(files.ubl(), InvoiceKind.INVOICE, InvoiceProfile.NLCIUS))
                .isEmpty();
        creditsOne(ids.get(0), year);
        holdsOne();
    }

    private void creditsOne(long id, int year) throws Exception {
        long credit = desk.invoices(SECOND, invoices -> invoices.credit(id, "Dubbel in rekening gebracht"));
        InvoiceRow note = row(credit);

        assertThat(note.kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
        assertThat(note.number()).isEqualTo("%d-%05d".formatted(year, ISSUES + 1));
        assertThat(note.credits()).isEqualTo(row(id).number());
        assertThat(row(id).credited()).isTrue();
        assertThat(row(id).open()).isZero();
        assertRefused(
                InvoiceRule.STATE,
                () -> desk.invoices(SECOND, invoices -> invoices.credit(id, "Dubbel in rekening gebracht")));
    }

    private void holdsOne() throws Exception {
        long held = desk.issuing(
                FIRST, issuing -> issuing.hold(price(60), InvoiceOccasion.CHANGE, recipient(), "BR-X: because"));

        assertThat(row(held).state()).isEqualTo(InvoiceState.HELD);
        assertThat(row(held).number()).isNull();
        Optional<InvoiceService.Files> files = desk.invoices(FIRST, invoices -> invoices.files(held));
        assertThat(files).isEmpty();
    }

    private InvoiceRow row(long id) throws Exception {
        return desk.invoices(FIRST, invoices -> invoices.invoices().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow());
    }

    private static Price price(int thousands) {
        return new PriceList(
                        List.of(PublishedTariffs.first()), (municipality, year) -> OptionalLong.of(thousands * 1_000L))
                .price(TariffPackage.WI_BASIS, Payer.municipality("GM0363", "Amsterdam"), YEAR);
    }

    private static Recipient recipient() {
        return new Recipient(
                "Gemeente Amsterdam",
                new PostalAddress("Straat 1", "1011 AA", "Amsterdam"),
                new LegalIdentifier(IdentifierScheme.OIN, "00000001234567890000"),
                "crediteuren@gemeente.invalid",
                "KP-17",
                null,
                InvoiceProfile.NLCIUS);
    }

    private static WageRate figure(int year, WageRateStatus status, String percent) {
        return new WageRate(Year.of(year), status, new BigDecimal(percent), "Een tabel van een bureau");
    }

    private static void assertRefused(Enum<?> rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).satisfies(thrown -> {
            Throwable cause = thrown;
            while (cause.getCause() != null && !(cause instanceof RuleViolation)) {
                cause = cause.getCause();
            }
            assertThat(cause).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                    .isEqualTo(rule));
        });
    }
}
