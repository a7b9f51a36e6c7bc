package nl.benchmark.registration.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.registration.Applicant;
import nl.benchmark.registration.CooperationOption;

/** Who registers, or whose price it is, as it is typed. */
public class ApplicantFields implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private OrganisationKind kind = OrganisationKind.MUNICIPALITY;
    private String municipality;
    private String name;
    /** An array, so that Faces knows what is in it. */
    private String[] members = {};

    private CooperationOption option;

    Applicant applicant() {
        return isCooperation()
                ? Applicant.cooperation(name, List.of(members), option)
                : Applicant.municipality(municipality);
    }

    public boolean isCooperation() {
        return kind == OrganisationKind.COOPERATION;
    }

    public OrganisationKind[] getKinds() {
        return OrganisationKind.values();
    }

    public CooperationOption[] getOptions() {
        return CooperationOption.values();
    }

    public OrganisationKind getKind() {
        return kind;
    }

    public void setKind(OrganisationKind kind) {
        this.kind = kind;
    }

    public String getMunicipality() {
        return municipality;
    }

    public void setMunicipality(String municipality) {
        this.municipality = municipality;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String[] getMembers() {
        return members.clone();
    }

    public void setMembers(String[] members) {
        this.members = members == null ? new String[0] : members.clone();
    }

    public CooperationOption getOption() {
        return option;
    }

    public void setOption(CooperationOption option) {
        this.option = option;
    }
}
