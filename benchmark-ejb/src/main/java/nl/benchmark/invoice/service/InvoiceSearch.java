package nl.benchmark.invoice.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import nl.benchmark.invoice.InvoiceRow;
import nl.benchmark.search.SearchHit;
import nl.benchmark.search.SearchKind;
import nl.benchmark.search.SearchResult;
import nl.benchmark.search.service.SearchSource;
import nl.benchmark.shared.SearchWords;

/** Invoices by number, references and organisation. */
@ApplicationScoped
class InvoiceSearch implements SearchSource {

    @EJB
    private InvoiceService invoices;

    @Override
    public SearchKind kind() {
        return SearchKind.INVOICES;
    }

    @Override
    public SearchResult find(SearchWords words, String language) {
        Map<Long, String> references = invoices.references();
        List<InvoiceRow> found = invoices.invoices().stream()
                .filter(row ->
                        words.in(row.number(), row.organisationName(), row.organisation(), references.get(row.id())))
                .toList();
        return SearchResult.of(
                kind(),
                words,
                found,
                row -> new SearchHit(
                        Long.toString(row.id()),
                        row.number() == null ? row.organisationName() : row.number(),
                        row.organisationName() + ", " + row.feeYear(),
                        row.standing()));
    }
}
