package nl.benchmark.ui.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.benchmark.account.AccessGrant;
import nl.benchmark.account.AccessRow;
import nl.benchmark.account.AccountRow;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Right;
import nl.benchmark.account.service.AccessReviewService;
import nl.benchmark.ui.CsvDownload;

/** The overview of access rights as a CSV file (L16). */
@WebServlet("/account/access.csv")
public class AccessDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of(
            "account",
            "name",
            "email",
            "organisation",
            "role",
            "rights",
            "givenBy",
            "scope",
            "privileged",
            "state",
            "secondFactor",
            "madeOn",
            "endsOn",
            "lastSignedInAt",
            "reviewedOn",
            "reviewedBy",
            "reviewDueOn",
            "overdue",
            "addressOfGroup",
            "externalEmployer",
            "externalAgreement",
            "externalScope",
            "externalAreas",
            "externalFrom");

    @Inject
    private transient AccessReviewService access;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<AccessRow> rows = access.overview();
        List<AccessGrant> grants = access.grants();
        CsvDownload.send(
                response,
                "access.csv",
                HEADER,
                Stream.concat(rows.stream().map(this::cells), grants.stream().map(AccessDownload::cells)));
    }

    private List<String> cells(AccessRow row) {
        LocalDate today = LocalDate.now(clock);
        AccountRow account = row.account();
        return CsvDownload.cells(
                account.id(),
                account.name(),
                account.email(),
                account.organisation(),
                account.role(),
                names(account.rights().in(Caller.WERK_EN_INKOMEN)),
                null,
                row.everything() ? "*" : String.join(" ", row.scope()),
                row.privileged(),
                account.state(today, clock.instant()),
                account.secondFactor(),
                row.madeOn(),
                account.endsOn(),
                account.lastSignedInAt(),
                row.reviewedOn(),
                row.reviewedBy(),
                row.dueOn(),
                row.isOverdue(today),
                row.isOfGroup(),
                account.external() == null ? null : account.external().employer(),
                account.external() == null ? null : account.external().agreement(),
                account.external() == null ? null : account.external().scope(),
                account.external() == null
                        ? null
                        : account.external().areas().stream().map(Enum::name).collect(Collectors.joining(" ")),
                account.external() == null ? null : account.external().from());
    }

    /** A line of its own below those of the accounts; what is of the account stands there. */
    private static List<String> cells(AccessGrant grant) {
        return CsvDownload.cells(
                grant.accountId(),
                grant.name(),
                grant.email(),
                grant.home(),
                null,
                names(grant.rights()),
                grant.organisation(),
                null,
                false,
                null,
                null,
                grant.givenOn(),
                grant.endsOn(),
                null,
                null,
                null,
                grant.endsOn(),
                false,
                false,
                null,
                null,
                null,
                null,
                null);
    }

    private static String names(Collection<Right> rights) {
        return rights.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }
}
