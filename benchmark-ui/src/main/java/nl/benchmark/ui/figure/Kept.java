package nl.benchmark.ui.figure;

import jakarta.el.ValueExpression;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import java.io.IOException;

/**
 * {@code b:kept}: a part of a page that is a function of the record {@code what} and of the language, and holds no input,
 * form or button. When its markup is known (see {@link Drawings}), its body is not even built. Without a {@code what} the
 * body is built and drawn as if the tag were not there.
 */
@FacesComponent(Kept.TYPE)
public class Kept extends UIComponentBase {

    static final String TYPE = "benchmark.Kept";

    private transient String markup;

    /** Leaves the body out when it has been drawn before. */
    public static final class Handler extends ComponentHandler {

        public Handler(ComponentConfig config) {
            super(config);
        }

        @Override
        public void applyNextHandler(FaceletContext context, UIComponent component) throws IOException {
            ValueExpression what = component.getValueExpression("what");
            Record key = what == null ? null : (Record) what.getValue(context);
            Kept kept = (Kept) component;
            kept.markup = key == null ? null : Drawings.find(context.getFacesContext(), key);
            if (kept.markup == null) {
                super.applyNextHandler(context, component);
            }
        }
    }

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        if (markup != null) {
            context.getResponseWriter().write(markup);
            return;
        }
        Record what = (Record) getAttributes().get("what");
        if (what == null) {
            super.encodeChildren(context);
        } else {
            Drawings.write(context, what, out -> super.encodeChildren(context));
        }
    }
}
