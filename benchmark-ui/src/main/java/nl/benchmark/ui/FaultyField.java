package nl.benchmark.ui;

import jakarta.faces.component.ActionSource;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import nl.benchmark.shared.RuleViolation;

/**
 * The field that a refusal is about, in the form that was sent: {@code fields.properties} says once which rule belongs to which
 * ids. Of several ids the first that the form has; after a question mark the one in which least is written, for rules such as
 * "fill in name and function". A refusal that says which part it is about goes to the field of that name. In a table it is the field of the row whose button was pressed.
 */
final class FaultyField {

    private static final ResourceBundle FIELDS = ResourceBundle.getBundle("nl.benchmark.ui.fields");
    private static final String LEAST_WRITTEN = "?";

    /** A field of the form as it stands in its row. @param place of its id in the list */
    private record Candidate(String clientId, int place, int written) {}

    private FaultyField() {}

    /** Marks the field and gives its client id; null when the refusal is about no field of the form that was sent. */
    static String mark(FacesContext faces, RuleViolation violation) {
        String listed = listed(violation);
        UIForm form = faces.getViewRoot() == null || listed.isEmpty() ? null : sent(faces.getViewRoot());
        if (form == null) {
            return null;
        }
        List<String> all = List.of(listed.replace(LEAST_WRITTEN, "").split(" "));
        List<String> ids = violation.part().filter(all::contains).map(List::of).orElse(all);
        List<Candidate> candidates = new ArrayList<>();
        List<String> pressed = new ArrayList<>();
        visit(faces, form, (clientId, component) -> {
            if (component instanceof UIInput input && ids.contains(input.getId())) {
                candidates.add(new Candidate(clientId, ids.indexOf(input.getId()), written(input)));
            } else if (component instanceof ActionSource && isSent(faces, clientId)) {
                pressed.add(clientId);
            }
        });
        String row = pressed.isEmpty()
                ? ""
                : pressed.get(0).substring(0, pressed.get(0).lastIndexOf(':') + 1);
        Comparator<Candidate> order =
                Comparator.comparing(candidate -> !candidate.clientId().startsWith(row));
        String chosen = candidates.stream()
                .min(
                        listed.startsWith(LEAST_WRITTEN)
                                ? order.thenComparing(Candidate::written)
                                : order.thenComparing(Candidate::place))
                .map(Candidate::clientId)
                .orElse(null);
        if (chosen != null) {
            visit(faces, form, (clientId, component) -> {
                if (clientId.equals(chosen)) {
                    refuse(faces, (UIInput) component, clientId);
                }
            });
        }
        return chosen;
    }

    /** What was typed is shown again as it was typed: a field of PrimeFaces that is wrong shows nothing else. */
    private static void refuse(FacesContext faces, UIInput input, String clientId) {
        input.setValid(false);
        String typed = faces.getExternalContext().getRequestParameterMap().get(clientId);
        boolean text = !(input instanceof UISelectMany) && !(input instanceof UISelectBoolean);
        if (text && typed != null) {
            input.setSubmittedValue(typed);
        }
    }

    private static String listed(RuleViolation violation) {
        try {
            return FIELDS.getString(violation.messageKey());
        } catch (MissingResourceException e) {
            return "";
        }
    }

    private static UIForm sent(UIComponent parent) {
        if (parent instanceof UIForm form && form.isSubmitted()) {
            return form;
        }
        for (UIComponent child : (Iterable<UIComponent>) parent::getFacetsAndChildren) {
            UIForm found = sent(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A button sends its own name; with a script the request says which it was. */
    private static boolean isSent(FacesContext faces, String clientId) {
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        return sent.containsKey(clientId) || clientId.equals(sent.get("jakarta.faces.source"));
    }

    private static int written(UIInput input) {
        return Objects.toString(input.getValue(), "").length();
    }

    private interface Visitor {

        void visit(String clientId, UIComponent component);
    }

    private static void visit(FacesContext faces, UIForm form, Visitor visitor) {
        VisitContext context = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        form.visitTree(context, (visited, component) -> {
            visitor.visit(component.getClientId(faces), component);
            return VisitResult.ACCEPT;
        });
    }
}
