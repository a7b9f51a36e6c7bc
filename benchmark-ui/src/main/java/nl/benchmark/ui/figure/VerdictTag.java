package nl.benchmark.ui.figure;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import nl.benchmark.comparison.Verdict;

/** {@code b:verdict}: a verdict by shape, word and colour; attribute value. */
@FacesComponent(VerdictTag.TYPE)
public class VerdictTag extends UIComponentBase {

    static final String TYPE = "benchmark.Verdict";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Verdict verdict = (Verdict) getAttributes().get("value");
        if (isRendered() && verdict != null) {
            FigureWriter.of(context).write(verdict);
        }
    }
}
