package nl.benchmark.it;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.function.Function;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Role;
import nl.benchmark.fee.service.FeeService;
import nl.benchmark.invoice.service.InvoiceIssuing;
import nl.benchmark.invoice.service.InvoiceService;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.TenantInterceptor;
import org.jdbi.v3.core.Jdbi;

/** Somebody of finance at work inside the server, for {@link InvoicesIT}. */
@Stateless
@RunAs("FINANCE")
@PermitAll
public class FinanceDesk {

    @EJB
    private FeeService fees;

    @EJB
    private InvoiceService invoices;

    @EJB
    private InvoiceIssuing issuing;

    @Inject
    private CallerContext callers;

    @Inject
    private Jdbi jdbi;

    /** Makes the account the first time; whoever works must be in the table. */
    @Interceptors(TenantInterceptor.class)
    public void employ(long account) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into account (id, email, name, role) values (:id, :email, 'Proef', 'FINANCE') on conflict do nothing")
                .bind("id", account)
                .bind("email", "finance" + account + "@test.invalid")
                .execute());
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public <T> T fees(long account, Function<FeeService, T> work) throws Exception {
        return callers.as(caller(account), () -> work.apply(fees));
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public <T> T invoices(long account, Function<InvoiceService, T> work) throws Exception {
        return callers.as(caller(account), () -> work.apply(invoices));
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public <T> T issuing(long account, Function<InvoiceIssuing, T> work) throws Exception {
        return callers.as(caller(account), () -> work.apply(issuing));
    }

    static Caller caller(long account) {
        return new Caller(account, "finance" + account + "@test.invalid", "Proef", Role.FINANCE, null, null, "nl");
    }
}
