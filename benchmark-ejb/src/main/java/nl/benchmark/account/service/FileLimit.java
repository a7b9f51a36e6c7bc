package nl.benchmark.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many files and forms one account may ask or send in a minute on the pages: each costs more than a page that is only
 * looked at (U7). The API has a limit of its own. Of this node.
 */
@ApplicationScoped
public class FileLimit {

    private PerMinute files;

    protected FileLimit() {}

    @Inject
    public FileLimit(
            Clock clock, @ConfigProperty(name = "benchmark.files.per.minute", defaultValue = "120") int perMinute) {
        this.files = new PerMinute(clock, perMinute);
    }

    /** Counts one file or form. */
    public boolean allows(long account) {
        return files.allows(Long.toString(account));
    }

    /** Seconds until the next minute. */
    public long retryAfter() {
        return files.retryAfter();
    }
}
