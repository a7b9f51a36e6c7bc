package nl.benchmark.ui;

import jakarta.el.ELContext;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Texts of a bundle, {@code #{msg['overview.title']}}: half of what stands in the expressions of a page, so it is not asked of
 * all resolvers in turn. A text that is not there is left to the others.
 */
public class BundleTexts extends ReadingResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof ResourceBundle texts) || property == null) {
            return null;
        }
        try {
            Object text = texts.getObject(property.toString());
            context.setPropertyResolved(base, property);
            return text;
        } catch (MissingResourceException e) {
            return null;
        }
    }
}
