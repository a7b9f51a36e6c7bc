package nl.benchmark.ui.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.benchmark.delivery.Condition;
import nl.benchmark.delivery.Layout;
import nl.benchmark.delivery.LayoutDifference;
import nl.benchmark.delivery.LayoutFlaw;
import nl.benchmark.delivery.LayoutText;
import nl.benchmark.ui.Language;

/** {@link LayoutText} in the language of the reader. */
@Named
@RequestScoped
public class LayoutWords {

    @Inject
    private Language language;

    private LayoutText text;

    @PostConstruct
    void begin() {
        text = new LayoutText(language.getLocale());
    }

    public String where(LayoutFlaw flaw) {
        return text.where(flaw);
    }

    public String fault(LayoutFlaw flaw) {
        return text.of(flaw);
    }

    public String change(LayoutDifference difference) {
        return text.change(difference);
    }

    public String before(LayoutDifference difference) {
        return text.before(difference);
    }

    public String after(LayoutDifference difference) {
        return text.after(difference);
    }

    public String subject(LayoutDifference difference, Layout layout) {
        return text.subject(difference, layout);
    }

    public String condition(Condition condition, Layout layout) {
        return text.condition(condition, layout);
    }
}
