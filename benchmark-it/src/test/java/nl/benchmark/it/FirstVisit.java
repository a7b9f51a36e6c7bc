package nl.benchmark.it;

import nl.benchmark.account.Totp;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationRole;

/** Whoever was invited, from the link over an own password and the app until it is signed in. */
final class FirstVisit {

    private static final String OWN_PASSWORD = "een vlieger boven de uiterwaarden";

    private FirstVisit() {}

    /** @return with what it signs in the next time */
    static DemonstrationAccount of(Visitor visitor, String email, String organisation) {
        visitor.open(new Mailbox(visitor.platform()).path(email, "sign-in/invitation"));
        visitor.page().locator("[id='invitation:submit']").click();
        String first = visitor.page().locator("#firstPassword").textContent();
        visitor.open("sign-in.xhtml");
        visitor.page().locator("[id='signIn:email']").fill(email);
        visitor.page().locator("[id='signIn:password']").fill(first);
        visitor.page().locator("[id='signIn:submit']").click();
        visitor.page().waitForURL(url -> url.contains("sign-in/password"));
        visitor.page().locator("[id='own:password']").fill(OWN_PASSWORD);
        visitor.page().locator("[id='own:repeated']").fill(OWN_PASSWORD);
        visitor.page().locator("[id='own:submit']").click();
        visitor.page().waitForURL(url -> url.contains("sign-in/enrol"));
        String secret = visitor.page().locator("#secret").textContent();
        visitor.page()
                .locator("[id='enrol:code']")
                .fill(Totp.ofBase32(secret).code(visitor.platform().now()));
        visitor.page().locator("[id='enrol:submit']").click();
        visitor.page().locator("#goOn").click();
        visitor.page().waitForURL(url -> !url.contains("sign-in"));
        return new DemonstrationAccount(
                organisation, DemonstrationRole.CONTACT_PERSON, email, email, OWN_PASSWORD, secret, "");
    }
}
