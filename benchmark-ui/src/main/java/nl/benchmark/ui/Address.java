package nl.benchmark.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The address of the page with one thing in its state changed, for links that sort, turn the page or filter. The state
 * is what the page declares as {@code f:viewParam}; also after a partial request, which has no query of its own.
 */
@Named
@RequestScoped
public class Address {

    /** Sorting and filtering begin again at the first page. */
    private static final String PAGE = "page";

    /** {@code ?q=dam&sort=name}; an empty value takes the parameter out. */
    public String with(String name, Object value) {
        Map<String, String> state = state();
        if (!PAGE.equals(name)) {
            state.remove(PAGE);
        }
        state.put(name, value == null ? "" : value.toString());
        return link(state);
    }

    /** The whole state as {@code ?…}, for the address of a file with what the page shows. */
    public String getQuery() {
        return link(state());
    }

    static String link(Map<String, String> state) {
        return state.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static Map<String, String> state() {
        FacesContext faces = FacesContext.getCurrentInstance();
        UIViewRoot root = faces.getViewRoot();
        Map<String, String> state = new LinkedHashMap<>();
        for (UIViewParameter parameter : ViewMetadata.getViewParameters(root)) {
            String value = parameter.getStringValueFromModel(faces);
            state.put(parameter.getName(), value == null ? "" : value);
        }
        return state;
    }
}
