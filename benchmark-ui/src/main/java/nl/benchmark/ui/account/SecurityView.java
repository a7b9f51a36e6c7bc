package nl.benchmark.ui.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.Enrolment;
import nl.benchmark.account.PasswordRule;
import nl.benchmark.account.Profile;
import nl.benchmark.account.SessionRow;
import nl.benchmark.account.service.OpenIdProvider;
import nl.benchmark.account.service.ProfileService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;
import nl.benchmark.ui.signin.QrCode;
import nl.benchmark.ui.signin.SignInFlow;

/** Password, app for codes, recovery codes and sessions of whoever is signed in (ACC-1, U4, U5, U11). */
@Named
@ViewScoped
@ShowsRuleViolations
public class SecurityView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ProfileService profiles;

    @Inject
    private Messages messages;

    @Inject
    private OpenIdProvider provider;

    @Inject
    private SignInFlow flow;

    private Profile profile;
    private boolean joined;
    private boolean joining;
    private String refused;
    private List<SessionRow> sessions = List.of();
    private String current;
    private String password;
    private String repeated;
    private String code;
    private boolean enrolling;
    private transient List<String> recoveryCodes;

    @PostConstruct
    void load() {
        profile = profiles.profile();
        sessions = profiles.sessions();
        joined = profiles.isJoined();
    }

    /** What the identity provider's answer ended in, said on this page. */
    public void tell() {
        for (AccountRule rule :
                List.of(AccountRule.OPEN_ID_REFUSED, AccountRule.OPEN_ID_TAKEN, AccountRule.CONFIRM_FIRST)) {
            if (rule.name().equals(refused)) {
                messages.refused(new RuleViolation(rule));
            }
        }
    }

    /** Then a link leads to the provider: a form may not lead to another site. */
    public void join() {
        flow.wantToJoin();
        joining = true;
    }

    public void part() {
        profiles.part();
        messages.info("account.provider.parted");
        load();
    }

    /** Name of the identity provider; empty when there is none. */
    public String getProvider() {
        return provider.isConfigured() ? provider.label() : "";
    }

    public boolean isJoined() {
        return joined;
    }

    public boolean isJoining() {
        return joining;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }

    public void changePassword() {
        if (!profiles.changePassword(current, password, repeated)) {
            throw new RuleViolation(PasswordRule.CURRENT_WRONG);
        }
        messages.info("account.password.changed");
        load();
    }

    public void beginApp() {
        profiles.beginSecondFactor();
        enrolling = true;
    }

    public void finishApp() {
        recoveryCodes = profiles.finishSecondFactor(code);
        enrolling = false;
        load();
    }

    public void renewRecoveryCodes() {
        recoveryCodes = profiles.renewRecoveryCodes();
        load();
    }

    public void endSession(SessionRow session) {
        profiles.endSession(session.id());
        messages.info("account.session.ended");
        load();
    }

    public void endOtherSessions() {
        messages.info("account.sessions.ended", profiles.endOtherSessions());
        load();
    }

    public boolean isEnrolling() {
        return enrolling;
    }

    /** Asked anew for each showing, so that the key stands in no view that is kept. */
    public Enrolment getEnrolment() {
        return profiles.beginSecondFactor();
    }

    public QrCode getQrCode() {
        return QrCode.of(getEnrolment().address());
    }

    /** Only on the answer to what made them. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes == null ? List.of() : recoveryCodes;
    }

    public Profile getProfile() {
        return profile;
    }

    public List<SessionRow> getSessions() {
        return sessions;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
