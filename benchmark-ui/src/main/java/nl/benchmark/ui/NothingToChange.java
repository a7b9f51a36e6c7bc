package nl.benchmark.ui;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.ActionSource2;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import nl.benchmark.account.Caller;
import nl.benchmark.shared.service.RequestCaller;

/**
 * Whoever looks as a participant does is not offered what would be refused (AUD-1): of each page the buttons that call
 * something are left out, and fields that no button is left for cannot be typed in. A button that only leads to a page
 * stays, and so does one that says {@code <f:attribute name="whileLooking" value="true"/>}. The refusal itself stands in the
 * services and in the database.
 */
public class NothingToChange implements SystemEventListener {

    private static final String STAYS = "whileLooking";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        boolean looking = CDI.current()
                .select(RequestCaller.class)
                .get()
                .find()
                .map(Caller::isLooking)
                .orElse(false);
        if (looking) {
            takeAway((UIViewRoot) event.getSource());
        }
    }

    static void takeAway(UIComponent page) {
        for (UIComponent form : below(page, UIForm.class::isInstance)) {
            List<UIComponent> buttons = below(form, ActionSource2.class::isInstance);
            List<UIComponent> refused =
                    buttons.stream().filter(NothingToChange::changes).toList();
            refused.forEach(button -> button.setRendered(false));
            if (!refused.isEmpty() && refused.size() == buttons.size()) {
                below(form, UIInput.class::isInstance)
                        .forEach(field -> field.getAttributes().put("disabled", true));
            }
        }
    }

    /** A button with the name of a page as its outcome only goes there. */
    private static boolean changes(UIComponent button) {
        ActionSource2 source = (ActionSource2) button;
        boolean leads = source.getActionExpression() == null
                || source.getActionExpression().isLiteralText();
        return !leads
                && !Boolean.parseBoolean(String.valueOf(button.getAttributes().get(STAYS)));
    }

    private static List<UIComponent> below(UIComponent top, Predicate<UIComponent> wanted) {
        List<UIComponent> found = new ArrayList<>();
        for (Iterator<UIComponent> parts = top.getFacetsAndChildren(); parts.hasNext(); ) {
            UIComponent part = parts.next();
            if (wanted.test(part)) {
                found.add(part);
            }
            found.addAll(below(part, wanted));
        }
        return found;
    }
}
