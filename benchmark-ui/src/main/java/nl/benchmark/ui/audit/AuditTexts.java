package nl.benchmark.ui.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.benchmark.account.Role;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.AuditList;
import nl.benchmark.audit.AuditResult;
import nl.benchmark.audit.AuditRow;
import nl.benchmark.audit.Concerns;
import nl.benchmark.audit.Task;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.OrganisationNames;

/** Lines of the audit log in words; {@code #{auditTexts}} on pages. */
@Named
@RequestScoped
public class AuditTexts {

    @Inject
    private Messages messages;

    @Inject
    private OrganisationNames organisations;

    public AuditAction[] getActions() {
        return AuditAction.values();
    }

    public AuditResult[] getResults() {
        return AuditResult.values();
    }

    /** Role of the account, or that nobody was signed in. */
    public String role(AuditRow row) {
        return roleName(row.role());
    }

    /** As {@link #role}, of the name that the log holds. */
    public String roleName(String name) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .map(messages::label)
                .orElseGet(() -> messages.text("audit.nobody." + name));
    }

    public String organisation(String code) {
        return code == null ? "" : organisations.name(code);
    }

    /** Names of those whose data it was; empty when it was nobody's. */
    public String concerns(AuditRow row) {
        return row.concerns().stream()
                .map(code ->
                        Concerns.EVERYBODY.equals(code) ? messages.text("audit.everybody") : organisations.name(code))
                .collect(Collectors.joining(", "));
    }

    /** Why: somebody's own words, or the work that it was; null when nobody said. */
    public String purpose(AuditRow row) {
        return Task.find(row.purpose()).map(messages::label).orElse(row.purpose());
    }

    /** The page of a list with the page's number from the address. */
    public static ListPage<AuditRow> page(AuditList list, int number, int size) {
        int total = Math.min(list.total(), AuditList.MOST);
        return new ListPage<>(
                list.rows(), total, number, Math.max(1, (total + size - 1) / size), (number - 1) * size + 1);
    }

    /** Of the address; whatever is no number of a page is the first. */
    public static int number(String page, int size) {
        int number = page != null && page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1;
        return Math.min(Math.max(1, number), AuditList.MOST / size);
    }
}
