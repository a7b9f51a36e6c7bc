package nl.benchmark.disclosure.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * The figures of one request: asked for once, so that a page whose parts come from several services shows one moment,
 * and the database is asked once whether anything changed.
 */
@RequestScoped
public class FiguresInForce {

    @Inject
    private PublishedMeasures measures;

    private RememberedFigures figures;

    public RememberedFigures figures() {
        if (figures == null) {
            figures = measures.remembered();
        }
        return figures;
    }
}
