package nl.benchmark.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the platform is found from outside, for links in mail: from the configuration, never from what a request says its
 * host is (U8). Without it the server does not start.
 */
@ApplicationScoped
public class PublicAddress {

    private String address;

    protected PublicAddress() {}

    @Inject
    public PublicAddress(@ConfigProperty(name = "benchmark.public.url") String address) {
        this.address = address.endsWith("/") ? address : address + "/";
    }

    /** The address itself; ends in a slash. */
    public String root() {
        return address;
    }

    /** @param path below the address, without a slash in front */
    public String of(String path) {
        return path.isEmpty() ? "" : address + path;
    }
}
