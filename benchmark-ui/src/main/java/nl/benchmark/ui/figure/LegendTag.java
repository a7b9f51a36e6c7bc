package nl.benchmark.ui.figure;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code b:legend}: the four marks explained. */
@FacesComponent(LegendTag.TYPE)
public class LegendTag extends UIComponentBase {

    static final String TYPE = "benchmark.Legend";

    /** The same everywhere. */
    private record Legend() {}

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (isRendered()) {
            Drawings.write(
                    context, new Legend(), out -> FigureWriter.of(context).legend());
        }
    }
}
