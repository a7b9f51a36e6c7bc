package nl.benchmark.ui.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.account.AccountRow;
import nl.benchmark.account.Gender;
import nl.benchmark.account.Profile;
import nl.benchmark.account.service.ProfileService;
import nl.benchmark.ui.Language;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Name, telephone, function, language and address of whoever is signed in (ACC-2). */
@Named
@ViewScoped
@ShowsRuleViolations
public class DetailsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ProfileService profiles;

    @Inject
    private Messages messages;

    @Inject
    private Language language;

    private AccountRow account;
    private Profile profile;
    private String name;
    private String phone;
    private String jobTitle;
    private Gender gender;
    private String tag;
    private String email;

    @PostConstruct
    void load() {
        account = profiles.account();
        profile = profiles.profile();
        name = profile.name();
        phone = profile.phone();
        jobTitle = profile.jobTitle();
        gender = profile.gender();
        tag = profile.language();
    }

    public void save() {
        profiles.changeDetails(name, phone, jobTitle, gender, tag);
        language.choose(tag);
        messages.info("account.details.saved");
        load();
    }

    public void changeEmail() {
        profiles.requestEmail(email);
        messages.info("account.email.asked", email);
        email = null;
    }

    public Gender[] getGenders() {
        return Gender.values();
    }

    public AccountRow getAccount() {
        return account;
    }

    public Profile getProfile() {
        return profile;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getJobTitle() {
        return jobTitle;
    }

    public void setJobTitle(String jobTitle) {
        this.jobTitle = jobTitle;
    }

    public Gender getGender() {
        return gender;
    }

    public void setGender(Gender gender) {
        this.gender = gender;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
