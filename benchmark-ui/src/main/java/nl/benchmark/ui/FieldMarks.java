package nl.benchmark.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ties the help and the error of a {@code b:field} to its input, so that a screen reader reads them with it. */
@Named
@ApplicationScoped
public class FieldMarks {

    /** Listener of the field before it is rendered. */
    public void describe(ComponentSystemEvent event) {
        UIComponent field = event.getComponent();
        UIInput input = input(field);
        if (input == null) {
            return;
        }
        Map<String, Object> attributes = input.getPassThroughAttributes(true);
        String description = String.join(" ", descriptions(field, input));
        if (description.isEmpty()) {
            attributes.remove("aria-describedby");
        } else {
            attributes.put("aria-describedby", description);
        }
        if (isRight(input)) {
            attributes.remove("aria-invalid");
        } else {
            attributes.put("aria-invalid", "true");
        }
        field.getAttributes().put("styleClass", isRight(input) ? "field" : "field field--invalid");
    }

    /** What was wrong in a form that was sent before is wrong no longer when another form of the page is sent. */
    private static boolean isRight(UIInput input) {
        FacesContext faces = FacesContext.getCurrentInstance();
        return input.isValid() || faces.getMessageList(input.getClientId(faces)).isEmpty();
    }

    private static List<String> descriptions(UIComponent field, UIInput input) {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<String> ids = new ArrayList<>();
        for (UIComponent child : field.getChildren()) {
            boolean help = child.getId().endsWith("Help");
            boolean error = child.getId().endsWith("Error") && !isRight(input);
            if (child.isRendered() && (help || error)) {
                ids.add(child.getClientId(faces));
            }
        }
        return ids;
    }

    private static UIInput input(UIComponent parent) {
        for (UIComponent child : parent.getChildren()) {
            if (child instanceof EditableValueHolder && child instanceof UIInput input) {
                return input;
            }
            UIInput below = input(child);
            if (below != null) {
                return below;
            }
        }
        return null;
    }
}
