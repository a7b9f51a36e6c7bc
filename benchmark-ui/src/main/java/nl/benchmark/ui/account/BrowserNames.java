package nl.benchmark.ui.account;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import nl.benchmark.ui.Messages;

/**
 * What a browser said of itself, as people call it, so that they recognise their own sessions. Only the common ones: the
 * sentence of a program or a rare browser is shown as it was.
 */
@Named
@ApplicationScoped
public class BrowserNames {

    /** A browser also names those before it came, so that the first of this order decides. */
    private static final List<Entry<String, String>> BROWSERS = List.of(
            entry("Edg", "Edge"),
            entry("OPR/", "Opera"),
            entry("SamsungBrowser/", "Samsung Internet"),
            entry("FxiOS/", "Firefox"),
            entry("Firefox/", "Firefox"),
            entry("CriOS/", "Chrome"),
            entry("Chrome/", "Chrome"),
            entry("Safari/", "Safari"));

    private static final List<Entry<String, String>> SYSTEMS = List.of(
            entry("iPhone", "iPhone"),
            entry("iPad", "iPad"),
            entry("Android", "Android"),
            entry("Windows", "Windows"),
            entry("Mac OS X", "macOS"),
            entry("CrOS", "ChromeOS"),
            entry("Linux", "Linux"));

    private Messages messages;

    BrowserNames() {
        // for the proxy
    }

    @Inject
    public BrowserNames(Messages messages) {
        this.messages = messages;
    }

    public String name(String agent) {
        String said = agent == null ? "" : agent;
        return first(BROWSERS, said)
                .flatMap(browser ->
                        first(SYSTEMS, said).map(system -> messages.text("account.session.browserOn", browser, system)))
                .orElse(said);
    }

    private static Optional<String> first(List<Entry<String, String>> names, String said) {
        return names.stream()
                .filter(name -> said.contains(name.getKey()))
                .map(Entry::getValue)
                .findFirst();
    }
}
