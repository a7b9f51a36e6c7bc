package nl.benchmark.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The page that is being asked for, as the template needs it. */
@Named
@RequestScoped
public class Page {

    private static final Map<String, Boolean> EXISTS = new ConcurrentHashMap<>();

    @Inject
    private HttpServletRequest request;

    /** Whether the page that is shown lies in this part of the portal, so that the navigation can mark it. */
    static boolean isIn(FacesContext faces, String section) {
        String viewId = faces.getViewRoot().getViewId();
        return section.endsWith("/") ? viewId.startsWith(section) : viewId.equals(section);
    }

    /** Whether the portal has this page ({@code /delivery/deliveries}) already; looked up once, since pages do not come and go. */
    public boolean exists(String outcome) {
        return exists(FacesContext.getCurrentInstance(), outcome);
    }

    static boolean exists(FacesContext faces, String outcome) {
        String portal = faces.getExternalContext().getRequestContextPath();
        return EXISTS.computeIfAbsent(portal + outcome, key -> lookUp(faces, outcome));
    }

    private static boolean lookUp(FacesContext faces, String outcome) {
        String viewId = outcome + ".xhtml";
        return faces.getApplication()
                .getViewHandler()
                .getViewDeclarationLanguage(faces, viewId)
                .viewExists(faces, viewId);
    }

    /** This page in another language, with everything else in its address kept. */
    public String inLanguage(String tag) {
        Object original = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return LanguageChoice.link(original == null ? request.getQueryString() : original.toString(), tag);
    }

    /** How long a session lasts without a request, for the warning before its end. */
    public int getSessionMinutes() {
        return request.getSession().getMaxInactiveInterval() / 60;
    }

    /** The number under which a failure stands in the log; only what looks like one. */
    public String getReference() {
        String text = FailureReference.find(request).orElseGet(() -> request.getParameter("reference"));
        return text != null && text.matches("[0-9A-F]{8}") ? text : "";
    }

    /** Where to go on after signing in again; only an address on this host. */
    public String getBack() {
        return LocalAddress.orHome(request.getParameter("back"), request.getContextPath());
    }
}
