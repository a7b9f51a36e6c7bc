package nl.benchmark.ui.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.account.AccountRow;
import nl.benchmark.account.AccountState;
import nl.benchmark.account.Caller;
import nl.benchmark.account.ExternalWork;
import nl.benchmark.account.Right;
import nl.benchmark.account.Role;
import nl.benchmark.account.SessionRow;
import nl.benchmark.account.WorkArea;
import nl.benchmark.account.service.AccountService;
import nl.benchmark.account.service.AccountsService;
import nl.benchmark.audit.AuditReach;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** One account that the caller manages: its rights, invitation, password link, second factor, and whether it works (ACC-1, ACC-2, U9). */
@Named
@ViewScoped
@ShowsRuleViolations
public class ManageAccountView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private AccountsService accounts;

    @Inject
    private AccountService own;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    /** As it stands in the address, which may be anything. */
    private String id;

    private AccountRow account;
    private boolean mine;
    /** An array, so that Faces knows what is in it. */
    private Right[] rights = {};

    private List<SessionRow> sessions = List.of();
    private LocalDate until;
    private LocalDate last;
    private boolean everything;
    private String organisations;
    private String employer;
    private String agreement;
    private String scope;
    /** An array, so that Faces knows what is in it. */
    private WorkArea[] areas = {};

    private LocalDate externalFrom;
    private LocalDate externalUntil;

    /** What is not there, or another's, is not found. */
    public void load() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new PageNotFound();
        }
        long number = Long.parseLong(id);
        account = accounts.accounts().stream()
                .filter(row -> row.id() == number)
                .findFirst()
                .orElseThrow(PageNotFound::new);
        mine = own.me().accountId() == number;
        sessions = mine ? List.of() : accounts.sessions(number);
        rights = account.rights().in(Caller.WERK_EN_INKOMEN).toArray(Right[]::new);
        until = account.secondFactorBy();
        last = account.endsOn();
        externalUntil = last;
        ExternalWork external = account.external();
        employer = external == null ? null : external.employer();
        agreement = external == null ? null : external.agreement();
        scope = external == null ? null : external.scope();
        areas = external == null ? new WorkArea[0] : external.areas().toArray(WorkArea[]::new);
        externalFrom = external == null ? null : external.from();
        if (isAuditor() && !own.me().role().isParticipant()) {
            AuditReach reach = accounts.scope(account.id());
            everything = reach.everything();
            organisations = String.join(" ", reach.organisations());
        }
    }

    public void saveEnd() {
        accounts.endOn(account.id(), last);
        done("accounts.end.saved");
    }

    public void saveScope() {
        accounts.giveScope(
                account.id(),
                everything,
                organisations == null || organisations.isBlank()
                        ? List.of()
                        : List.of(organisations.strip().split("[\\s,;]+")));
        done("accounts.scope.saved");
    }

    /** Somebody of a supplier (ACC-4). */
    public void saveExternal() {
        accounts.giveExternalWork(
                account.id(),
                new ExternalWork(employer, agreement, scope, List.of(areas), externalFrom),
                externalUntil);
        done("accounts.external.saved");
    }

    /** One of the own staff again. */
    public void stopExternal() {
        accounts.giveExternalWork(account.id(), null, null);
        done("accounts.external.stopped");
    }

    /** Of the benchmark organisation, and no auditor. */
    public boolean isStaff() {
        return account.role().isStaff();
    }

    public String getEmployer() {
        return employer;
    }

    public void setEmployer(String employer) {
        this.employer = employer;
    }

    public String getAgreement() {
        return agreement;
    }

    public void setAgreement(String agreement) {
        this.agreement = agreement;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public WorkArea[] getAreas() {
        return areas;
    }

    public void setAreas(WorkArea[] areas) {
        this.areas = areas;
    }

    public WorkArea[] getAllAreas() {
        return WorkArea.values();
    }

    public LocalDate getExternalFrom() {
        return externalFrom;
    }

    public void setExternalFrom(LocalDate externalFrom) {
        this.externalFrom = externalFrom;
    }

    public LocalDate getExternalUntil() {
        return externalUntil;
    }

    public void setExternalUntil(LocalDate externalUntil) {
        this.externalUntil = externalUntil;
    }

    /** What an auditor sees is set here. */
    public boolean isAuditor() {
        return account.role() == Role.AUDITOR;
    }

    public void saveRights() {
        accounts.changeRights(account.id(), Caller.WERK_EN_INKOMEN, List.of(rights));
        done("accounts.rights.saved");
    }

    public void inviteAgain() {
        accounts.inviteAgain(account.id());
        done("accounts.invited");
    }

    public void sendReset() {
        accounts.sendReset(account.id());
        done("accounts.reset.sent");
    }

    /** One of another's sessions (U11). */
    public void endSession(SessionRow session) {
        accounts.endSession(account.id(), session.id());
        done("accounts.session.ended");
    }

    public void removeSecondFactor() {
        accounts.removeSecondFactor(account.id());
        done("accounts.secondFactor.removed");
    }

    public void giveTime() {
        accounts.giveTime(account.id(), until);
        done("accounts.time.given");
    }

    public void switchOff() {
        accounts.switchOff(account.id());
        done("accounts.off.done");
    }

    public void switchOn() {
        accounts.switchOn(account.id());
        done("accounts.on.done");
    }

    private void done(String key) {
        messages.info(key, account.email());
        load();
    }

    public AccountState getState() {
        return account.state(LocalDate.now(clock), clock.instant());
    }

    /** Rights are those of participants; what staff may do is their role. */
    public boolean isWithRights() {
        return account.role().isParticipant() && !mine;
    }

    public boolean isMine() {
        return mine;
    }

    public Right[] getAllRights() {
        return Right.values();
    }

    public List<SessionRow> getSessions() {
        return sessions;
    }

    public AccountRow getAccount() {
        return account;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Right[] getRights() {
        return rights;
    }

    public void setRights(Right[] rights) {
        this.rights = rights;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    /** Last day of the account; null is no end. */
    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    public boolean isEverything() {
        return everything;
    }

    public void setEverything(boolean everything) {
        this.everything = everything;
    }

    /** Codes with blanks or commas between them. */
    public String getOrganisations() {
        return organisations;
    }

    public void setOrganisations(String organisations) {
        this.organisations = organisations;
    }

    /** Whether the account may get time; only an administrator gives it. */
    public boolean isTimeToGive() {
        return account.role().isParticipant() && !account.secondFactor();
    }
}
