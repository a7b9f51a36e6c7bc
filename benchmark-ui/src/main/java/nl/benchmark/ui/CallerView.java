package nl.benchmark.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import nl.benchmark.account.CallerIdentity;

/** Who is signed in, for the header and the navigation; {@code #{caller}} on pages. */
@Named("caller")
@RequestScoped
public class CallerView {

    @Inject
    private HttpServletRequest request;

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
        return getOrganisationCode();
    }

    /** A role or a group of roles, by the names in {@code Roles}. */
    public boolean is(String role) {
        return request.isUserInRole(role);
    }

    /** Ends the session at once; what the browser kept of it is cleared too (W5). */
    public String signOut() throws ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "/sign-in?faces-redirect=true";
    }
}
