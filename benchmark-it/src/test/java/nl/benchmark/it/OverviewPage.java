package nl.benchmark.it;

import com.microsoft.playwright.Locator;

/** Overzicht: is the delivery in, and the figures on tiles. */
record OverviewPage(Visitor visitor) {

    static OverviewPage open(Visitor visitor) {
        visitor.open("index.xhtml");
        return new OverviewPage(visitor);
    }

    Locator delivery() {
        return visitor.page().locator("section[aria-labelledby='delivery-title']");
    }

    /** The own figure on the tile of an indicator by its Dutch name, without the words for screen readers. */
    Locator value(String indicator) {
        return visitor.page()
                .locator("li.tile")
                .filter(new Locator.FilterOptions().setHasText(indicator))
                .locator(".tile__value");
    }
}
