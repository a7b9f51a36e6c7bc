package nl.benchmark.ui.figure;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/** {@code b:spark}: the small line on a tile; attributes values (null is a gap) and text for who cannot see it. */
@FacesComponent(SparkTag.TYPE)
public class SparkTag extends UIComponentBase {

    static final String TYPE = "benchmark.Spark";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void encodeBegin(FacesContext context) throws IOException {
        List<? extends Number> values = (List<? extends Number>) getAttributes().get("values");
        if (!isRendered() || values == null) {
            return;
        }
        Spark spark = new Spark(values);
        if (!spark.isDrawn()) {
            return;
        }
        ResponseWriter out = context.getResponseWriter();
        out.startElement("svg", this);
        out.writeAttribute("class", "spark", null);
        out.writeAttribute("viewBox", "0 0 96 32", null);
        out.writeAttribute("role", "img", null);
        out.writeAttribute("aria-label", getAttributes().get("text"), null);
        out.startElement("path", null);
        out.writeAttribute("d", spark.path(), null);
        out.endElement("path");
        out.startElement("circle", null);
        out.writeAttribute("cx", spark.lastX(), null);
        out.writeAttribute("cy", spark.lastY(), null);
        out.writeAttribute("r", "2.5", null);
        out.endElement("circle");
        out.endElement("svg");
    }
}
