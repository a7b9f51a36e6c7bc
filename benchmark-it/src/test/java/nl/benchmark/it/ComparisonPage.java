package nl.benchmark.it;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Vergelijken: the form, one table for each indicator, and the selections one keeps. */
record ComparisonPage(Visitor visitor) {

    static ComparisonPage open(Visitor visitor) {
        visitor.open("comparison/comparison.xhtml");
        return new ComparisonPage(visitor);
    }

    ComparisonPage indicator(String code) {
        return tick("indicator-" + code, true);
    }

    ComparisonPage group(String code) {
        return tick("group-" + code, true);
    }

    ComparisonPage withoutGroup(String code) {
        return tick("group-" + code, false);
    }

    /** Boxes stand in folded parts. */
    private ComparisonPage tick(String id, boolean chosen) {
        Locator box = visitor.page().locator("[id='" + id + "']");
        if (!box.isVisible()) {
            visitor.page()
                    .locator("details:not([open]):has([id='" + id + "']) > summary")
                    .all()
                    .forEach(Locator::click);
        }
        box.setChecked(chosen);
        return this;
    }

    ComparisonPage add(String names) {
        visitor.page().locator("#add").fill(names);
        return this;
    }

    ComparisonPage compare() {
        visitor.page().waitForNavigation(() -> visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vergelijken"))
                .click());
        return this;
    }

    /** The table of the first indicator. */
    FigureTable table() {
        return FigureTable.of(visitor.page().locator("main section table").first());
    }

    Download csv() {
        return visitor.page().waitForDownload(() -> visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tabel als CSV"))
                .first()
                .click());
    }

    List<String> selections() {
        return visitor.page().locator(".selections li > a").allTextContents();
    }

    ComparisonPage save(String name) {
        visitor.page().locator("[id='selections:name']").fill(name);
        visitor.page().locator("[id='selections:save']").click();
        return this;
    }

    ComparisonPage use(String name) {
        visitor.page().waitForNavigation(() -> visitor.page()
                .locator(".selections li > a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click());
        return this;
    }

    void remove(String name) {
        visitor.page()
                .locator(".selections li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .getByRole(AriaRole.BUTTON)
                .click();
    }
}
