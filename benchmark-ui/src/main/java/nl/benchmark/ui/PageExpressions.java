package nl.benchmark.ui;

import jakarta.el.CompositeELResolver;
import jakarta.el.ELResolver;
import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;

/**
 * Puts {@link NamedValues}, {@link BundleTexts} and {@link RecordAccessors} before all other resolvers. A resolver of faces-config.xml comes
 * after the one of CDI, and then saves nothing.
 */
public class PageExpressions extends ApplicationFactory {

    private volatile Application application;

    public PageExpressions(ApplicationFactory wrapped) {
        super(wrapped);
    }

    /** Asked hundreds of times a page, so without a lock; two made at once resolve alike. */
    @Override
    public Application getApplication() {
        Application known = application;
        if (known == null) {
            known = new Resolving(getWrapped().getApplication());
            application = known;
        }
        return known;
    }

    @Override
    public void setApplication(Application changed) {
        getWrapped().setApplication(changed);
        application = null;
    }

    private static final class Resolving extends ApplicationWrapper {

        private volatile ELResolver resolver;

        Resolving(Application wrapped) {
            super(wrapped);
        }

        @Override
        public ELResolver getELResolver() {
            ELResolver known = resolver;
            if (known == null) {
                CompositeELResolver first = new CompositeELResolver();
                first.add(new NamedValues());
                first.add(new BundleTexts());
                first.add(new RecordAccessors());
                first.add(getWrapped().getELResolver());
                known = first;
                resolver = known;
            }
            return known;
        }
    }
}
