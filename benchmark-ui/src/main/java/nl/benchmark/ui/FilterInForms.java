package nl.benchmark.ui;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A form on a list is sent to the address with the filter, so that the page that answers has it too: to go back to, to copy, and
 * for the file of what is shown. Other addresses, of links and redirects, are made of the parameters that they name.
 */
public class FilterInForms extends ViewHandlerWrapper {

    /** The form of every list in which its filter is chosen. */
    private static final String FILTER = "filter";

    public FilterInForms(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        String address = super.getActionURL(faces, viewId);
        UIViewRoot page = faces.getViewRoot();
        boolean form = UIComponent.getCurrentComponent(faces) instanceof UIForm;
        if (!form || page == null || page.findComponent(FILTER) == null) {
            return address;
        }
        String filter = filter(faces, page);
        return filter.isEmpty() ? address : address + "?" + filter;
    }

    /** As it stands in the address of this page, in the same order; nothing that is no parameter of the page. */
    private static String filter(FacesContext faces, UIViewRoot page) {
        String asked = ((HttpServletRequest) faces.getExternalContext().getRequest()).getQueryString();
        List<String> names = ViewMetadata.getViewParameters(page).stream()
                .map(UIViewParameter::getName)
                .toList();
        return asked == null
                ? ""
                : Arrays.stream(asked.split("&"))
                        .filter(one -> names.contains(one.split("=", 2)[0]))
                        .collect(Collectors.joining("&"));
    }
}
