package nl.benchmark.ui.account;

import jakarta.annotation.PostConstruct;
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
import nl.benchmark.account.NewAccount;
import nl.benchmark.account.Role;
import nl.benchmark.account.service.AccountService;
import nl.benchmark.account.service.AccountsService;
import nl.benchmark.indicator.Period;
import nl.benchmark.organisation.OrganisationRow;
import nl.benchmark.organisation.service.OrganisationService;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.OrganisationNames;
import nl.benchmark.ui.ShowsRuleViolations;

/** The accounts that the caller manages, and inviting somebody: colleagues for a participant, everybody for an administrator (ACC-2). */
@Named
@ViewScoped
@ShowsRuleViolations
public class AccountsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private AccountsService accounts;

    @Inject
    private AccountService own;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Messages messages;

    @Inject
    private OrganisationNames names;

    @Inject
    private Clock clock;

    private List<AccountRow> rows = List.of();
    private List<Role> roles = List.of();
    private List<OrganisationRow> participants = List.of();
    private Caller me;

    private final ListState order = new ListState("organisation", 50);
    private final AccountsFilter filter = new AccountsFilter();
    private ListPage<AccountRow> list;
    private String name;
    private String email;
    private Role role;
    private String organisation;
    private String language = "nl";

    @PostConstruct
    void load() {
        me = own.me();
        rows = accounts.accounts();
        roles = accounts.rolesToInvite();
        if (!me.role().isParticipant()) {
            LocalDate today = LocalDate.now(clock);
            participants = organisations.participants(
                    Caller.WERK_EN_INKOMEN, Period.ofMonth(today.getYear(), today.getMonthValue()));
        }
    }

    public void invite() {
        String whose = me.role().isParticipant() ? me.organisationCode() : organisation;
        accounts.invite(new NewAccount(name, email, role, whose, language));
        messages.info("accounts.invited", email);
        if (accounts.isOtherDomain(whose, email)) {
            messages.warn("domain.other.invited", email);
        }
        name = null;
        email = null;
        role = null;
        organisation = null;
        load();
        arrange();
    }

    /** For the page with the list, once the address is read. */
    public void arrange() {
        list = order.page(
                filter.apply(rows, this::organisation, this::state, LocalDate.now(clock)),
                AccountsFilter.orders(this::organisation));
    }

    /** Name of whose account it is; staff and auditors are of the benchmark organisation. */
    public String organisation(AccountRow row) {
        return row.organisation() == null
                ? messages.text("account.signIn.demonstration.organisation")
                : names.name(row.organisation());
    }

    public AccountState state(AccountRow row) {
        return row.state(LocalDate.now(clock), clock.instant());
    }

    public boolean isOwn(AccountRow row) {
        return row.id() == me.accountId();
    }

    /** Whether accounts of all organisations are here. */
    public boolean isEverybody() {
        return !me.role().isParticipant();
    }

    public List<Role> getRoles() {
        return roles;
    }

    public List<OrganisationRow> getParticipants() {
        return participants;
    }

    public AccountState[] getStates() {
        return AccountState.values();
    }

    public ListPage<AccountRow> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }

    public AccountsFilter getFilter() {
        return filter;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
