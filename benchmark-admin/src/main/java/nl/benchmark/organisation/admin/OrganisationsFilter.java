package nl.benchmark.organisation.admin;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.benchmark.organisation.OrganisationLine;
import nl.benchmark.shared.SearchWords;

/** Which organisations are shown, as the address says: words in code, name or domain, who takes part, with or without a domain. */
public class OrganisationsFilter implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** By the key in the address. */
    static final Map<String, Comparator<OrganisationLine>> ORDERS = Map.of(
            "name", Comparator.comparing(OrganisationLine::name).thenComparing(OrganisationLine::code),
            "code", Comparator.comparing(OrganisationLine::code));

    private String text;
    private String show;

    List<OrganisationLine> apply(List<OrganisationLine> lines) {
        SearchWords words = SearchWords.of(text);
        return lines.stream()
                .filter(line -> words.in(line.code(), line.name(), line.domainNames()))
                .filter(this::isShown)
                .toList();
    }

    private boolean isShown(OrganisationLine line) {
        return switch (show == null ? "" : show) {
            case "participants" -> line.takesPart();
            case "withDomain" -> !line.domains().isEmpty();
            case "noDomain" -> line.takesPart() && line.domains().isEmpty();
            default -> true;
        };
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }
}
