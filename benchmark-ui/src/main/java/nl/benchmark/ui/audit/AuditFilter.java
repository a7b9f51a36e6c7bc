package nl.benchmark.ui.audit;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.AuditQuery;
import nl.benchmark.audit.AuditResult;
import nl.benchmark.ui.TypedFilters;

/** Which lines are shown, as the address says. */
public class AuditFilter implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private String from;
    private String to;
    private String action;
    private String result;
    private String organisation;
    private String account;
    private String words;
    private String others;

    /** Days are those of Amsterdam, both inclusive. Refuses what cannot be read. */
    public AuditQuery query(TypedFilters typed) {
        Optional<LocalDate> first = typed.day(from);
        Optional<LocalDate> last = typed.day(to);
        typed.inOrder(first, last);
        return new AuditQuery(
                first.map(day -> day.atStartOfDay(AMSTERDAM).toInstant()).orElse(null),
                last.map(day -> day.plusDays(1).atStartOfDay(AMSTERDAM).toInstant())
                        .orElse(null),
                one(AuditAction.values(), action).orElse(null),
                one(AuditResult.values(), result).orElse(null),
                typed.organisation(organisation).orElse(null),
                typed.account(account).orElse(null),
                words == null || words.isBlank() ? null : words.strip(),
                "true".equals(others));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getOthers() {
        return others;
    }

    public void setOthers(String others) {
        this.others = others;
    }
}
