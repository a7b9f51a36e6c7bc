package nl.benchmark.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nl.benchmark.account.Caller;
import nl.benchmark.account.WorkScope;
import nl.benchmark.shared.service.RequestCaller;

/**
 * What the parts of the frame around every page depend on, besides the language: each record is the key to the markup of
 * one part ({@code b:kept} in the template), so a part may show nothing that is not in its record.
 */
@Named
@RequestScoped
public class Frame {

    @Inject
    private HttpServletRequest request;

    @Inject
    private RequestCaller requestCaller;

    @Inject
    private CallerView caller;

    @Inject
    private Page page;

    @Inject
    private Site site;

    @Inject
    private Instance<NavigationFacts> navigationFacts;

    /** Name of the product and way to the first page. @param portal where the portal stands: empty, or /admin */
    public record Brand(String portal, boolean signedIn) {}

    /** For whom, and in which language. @param otherLanguage address of this page in the other one */
    public record Reader(String portal, String organisation, boolean ofSeveral, String otherLanguage) {}

    /** What is said of this installation on every page. */
    public record Banners(boolean demonstration, boolean fitForRealDeliveries) {}

    /** The side navigation. @param view the page on which it stands @param groups rights of the reader @param scope its areas of work @param more as {@link NavigationFacts} */
    public record Navigation(String portal, String view, Set<String> groups, WorkScope scope, Object more) {}

    /** The last lines. */
    public record Footer(String portal) {}

    /** The warning before a session ends. @param minutes that a session lasts without a request */
    public record Warning(String portal, int minutes) {}

    public Brand getBrand() {
        return new Brand(request.getContextPath(), caller.isSignedIn());
    }

    public Reader getReader() {
        return new Reader(
                request.getContextPath(),
                caller.getOrganisationName(),
                caller.isOfSeveralOrganisations(),
                page.inLanguage(""));
    }

    public Banners getBanners() {
        return new Banners(site.isDemonstration(), site.isFitForRealDeliveries());
    }

    public Navigation getNavigation() {
        return new Navigation(
                request.getContextPath(),
                FacesContext.getCurrentInstance().getViewRoot().getViewId(),
                requestCaller.find().map(Caller::groups).orElse(Set.of()),
                requestCaller.find().map(Caller::scope).orElse(WorkScope.EVERYTHING),
                navigationFacts.isResolvable() ? navigationFacts.get().facts() : "");
    }

    public Footer getFooter() {
        return new Footer(request.getContextPath());
    }

    public Warning getWarning() {
        return new Warning(request.getContextPath(), page.getSessionMinutes());
    }
}
