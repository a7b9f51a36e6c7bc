package nl.benchmark.it;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Bevindingen: what was found in one delivery. */
record FindingsPage(Visitor visitor) {

    private static final int LINE = 1;
    private static final int RULE = 3;
    private static final int FIELD = 4;
    private static final int FOUND = 5;

    /** A line of the list, as far as it is the same in every language. */
    record Line(String line, String rule, String field, String found) {}

    private Locator rows() {
        return visitor.page().locator("section:has(> #findings) tbody tr");
    }

    List<Line> lines() {
        return rows().all().stream()
                .map(row -> {
                    List<String> cells = row.locator("td").allTextContents();
                    return new Line(
                            cells.get(LINE).strip().replace(".", ""),
                            cells.get(RULE).strip(),
                            cells.get(FIELD).strip(),
                            cells.get(FOUND).strip());
                })
                .toList();
    }

    /** Rules of the summary, each with its number. */
    Locator summary(String rule) {
        return visitor.page()
                .locator("section:has(> #summary) tbody tr")
                .filter(new Locator.FilterOptions().setHasText(rule));
    }

    FindingsPage filterOnRule(String rule) {
        visitor.page().locator("[id='filter:rule']").selectOption(rule);
        return applyFilter();
    }

    FindingsPage filterOnText(String text) {
        visitor.page().locator("[id='filter:text']").fill(text);
        return applyFilter();
    }

    private FindingsPage applyFilter() {
        visitor.page()
                .waitForNavigation(
                        () -> visitor.page().locator("[id='filter:apply']").click());
        return this;
    }

    Download csv() {
        return visitor.page().waitForDownload(() -> visitor.page()
                .getByRole(
                        AriaRole.LINK, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Download als CSV"))
                .click());
    }
}
