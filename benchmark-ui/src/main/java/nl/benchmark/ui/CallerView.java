package nl.benchmark.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import nl.benchmark.account.CallerIdentity;

/** Who is signed in, for the header and the navigation; {@code #{caller}} on pages. */
@Named("caller")
@RequestScoped
public class CallerView {

    @Inject
    private HttpServletRequest request;

    @Inject
    private OrganisationNames register;

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    public String getName() {
        return request.getUserPrincipal() instanceof CallerIdentity identity
                ? identity.caller().name()
                : "";
    }

    /** CBS code of the own organisation; empty for staff and auditor. */
    public String getOrganisationCode() {
        return request.getUserPrincipal() instanceof CallerIdentity identity
                        && identity.caller().organisationCode() != null
                ? identity.caller().organisationCode()
                : "";
    }

    /** Name of the own organisation for the header; empty for staff and auditor. */
    public String getOrganisationName() {
        return register.name(getOrganisationCode());
    }

    /** A role or a group of roles, by the names in {@code Roles}. */
    public boolean is(String role) {
        return request.isUserInRole(role);
    }

}
