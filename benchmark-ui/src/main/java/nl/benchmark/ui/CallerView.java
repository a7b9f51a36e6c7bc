package nl.benchmark.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Looking;
import nl.benchmark.account.WorkArea;
import nl.benchmark.shared.service.RequestCaller;

/** Who is signed in, for the header and the navigation; {@code #{caller}} on pages. */
@Named("caller")
@RequestScoped
public class CallerView {

    @Inject
    private RequestCaller caller;

    @Inject
    private OrganisationNames register;

    public boolean isSignedIn() {
        return caller.find().isPresent();
    }

    public String getName() {
        return caller.find().map(Caller::name).orElse("");
    }

    /** CBS code of the own organisation; empty for staff and auditor. */
    public String getOrganisationCode() {
        return caller.find().map(Caller::organisationCode).orElse("");
    }

    /** Name of the own organisation for the header; empty for staff and auditor. */
    public String getOrganisationName() {
        return register.name(getOrganisationCode());
    }

    /** Whether there is another organisation to go on in (ACC-2). */
    public boolean isOfSeveralOrganisations() {
        return caller.find().map(known -> known.organisations().size() > 1).orElse(false);
    }

    /** Whether it works for another organisation than its own, with rights that were given there. */
    public boolean isAway() {
        return caller.find().map(Caller::isAway).orElse(false);
    }

    /** Whether somebody of the benchmark organisation looks as a participant does (AUD-1). */
    public boolean isLooking() {
        return caller.find().map(Caller::isLooking).orElse(false);
    }

    /** Why; empty when nobody looks. */
    public String getLookingPurpose() {
        return caller.find().map(Caller::looking).map(Looking::purpose).orElse("");
    }

    /** Whether it is of somebody of a supplier (ACC-4). */
    public boolean isExternal() {
        return caller.find().map(Caller::isExternal).orElse(false);
    }

    /** Whether the area of work, by its name in {@code WorkArea}, is the caller's; true for everybody who is not external. */
    public boolean within(String area) {
        return caller.find()
                .map(known -> known.scope().includes(WorkArea.valueOf(area)))
                .orElse(false);
    }

    /** A role or a group of roles, by the names in {@code Roles}. */
    public boolean is(String role) {
        return caller.find().map(known -> known.groups().contains(role)).orElse(false);
    }
}
