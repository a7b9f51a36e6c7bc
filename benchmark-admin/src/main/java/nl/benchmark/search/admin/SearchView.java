package nl.benchmark.search.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.benchmark.search.SearchHit;
import nl.benchmark.search.SearchKind;
import nl.benchmark.search.SearchResult;
import nl.benchmark.search.SearchRule;
import nl.benchmark.search.service.SearchService;
import nl.benchmark.ui.Language;

/** What was found, list by list. The words stand in the address. */
@Named
@ViewScoped
public class SearchView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 100;

    @Inject
    private SearchService service;

    @Inject
    private Language language;

    private String text;
    private List<SearchResult> results = List.of();

    public void load() {
        if (text != null && text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
        results = SearchRule.isEnough(text) ? service.find(text, language.getTag()) : List.of();
    }

    /** Whether there was too little to look for. */
    public boolean isTooShort() {
        return !SearchRule.isEnough(text);
    }

    public int getTotal() {
        return results.stream().mapToInt(SearchResult::total).sum();
    }

    /** The lists in which something was found. */
    public List<SearchResult> getResults() {
        return results.stream().filter(result -> result.total() > 0).toList();
    }

    /** The lists in which there was nothing. */
    public List<SearchKind> getNothing() {
        return results.stream()
                .filter(result -> result.total() == 0)
                .map(SearchResult::kind)
                .toList();
    }

    /** Below the address of the portal. */
    public String page(SearchKind kind, SearchHit hit) {
        String key = URLEncoder.encode(hit.key(), StandardCharsets.UTF_8);
        return switch (kind) {
            case ORGANISATIONS -> "organisation/organisation.xhtml?code=" + key;
            case REGISTRATIONS -> "registration/registration.xhtml?id=" + key;
            case AGREEMENTS -> "agreement/organisation.xhtml?organisation=" + key;
            case INVOICES -> "invoice/invoice.xhtml?id=" + key;
            case ACCOUNTS -> "account/manage.xhtml?id=" + key;
            case INDICATORS -> "indicator/indicator.xhtml?code=" + key;
        };
    }

    /** The whole list with these words, below the address of the portal. */
    public String list(SearchKind kind) {
        String page =
                switch (kind) {
                    case ORGANISATIONS -> "organisation/organisations.xhtml";
                    case REGISTRATIONS -> "registration/registrations.xhtml";
                    case AGREEMENTS -> "agreement/agreements.xhtml";
                    case INVOICES -> "invoice/invoices.xhtml";
                    case ACCOUNTS -> "account/accounts.xhtml";
                    case INDICATORS -> "indicator/indicators.xhtml";
                };
        return page + "?text=" + URLEncoder.encode(text.strip(), StandardCharsets.UTF_8);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
