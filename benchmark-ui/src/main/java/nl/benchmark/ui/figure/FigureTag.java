package nl.benchmark.ui.figure;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code b:figure}: attributes value, unit, decimals and status as {@link nl.benchmark.ui.Figures} takes them. */
@FacesComponent(FigureTag.TYPE)
public class FigureTag extends UIComponentBase {

    static final String TYPE = "benchmark.Figure";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (isRendered()) {
            Number decimals = (Number) getAttributes().get("decimals");
            FigureWriter.of(context)
                    .write(
                            (Number) getAttributes().get("value"),
                            getAttributes().get("unit"),
                            decimals == null ? 0 : decimals.intValue(),
                            getAttributes().get("status"));
        }
    }
}
