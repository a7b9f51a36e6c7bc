package nl.benchmark.account;

import java.util.Collection;

/**
 * Where somebody signs in.
 *
 * @param portal name of the portal, {@code participants} or {@code organisation}
 * @param roles roles or groups of roles that it is for, as in {@link Roles}
 * @param browser what the browser says of itself
 */
public record SignInPlace(String portal, Collection<String> roles, String browser) {

    private static final int LONGEST = 300;

    public SignInPlace {
        browser = browser == null ? "" : browser.replaceAll("\\p{Cntrl}", " ");
        browser = browser.length() > LONGEST ? browser.substring(0, LONGEST) : browser;
    }

    public boolean admits(Role role) {
        return role.groups().stream().anyMatch(roles::contains);
    }
}
