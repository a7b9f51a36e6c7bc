package nl.benchmark.it;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules by which the headers of an answer pass or fail: those of internet.nl, with what ASVS asks beyond them
 * (standards 5.2). Says what is wrong; nothing when all is well.
 */
final class HeaderRules {

    private static final String NONE = "'none'";
    private static final String SELF = "'self'";
    private static final long A_YEAR = 31_536_000;
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|;)\\s*max-age=(\\d+)\\s*(?:;|$)");
    private static final Set<String> UNSAFE = Set.of(
            "'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "http:", "https:", "*", "127.0.0.1", "localhost");

    private final HttpHeaders headers;
    private final List<String> faults = new ArrayList<>();

    private HeaderRules(HttpHeaders headers) {
        this.headers = headers;
    }

    /** @param tls whether the answer came over TLS */
    static List<String> faults(HttpHeaders headers, boolean tls) {
        HeaderRules rules = new HeaderRules(headers);
        rules.transport(tls);
        rules.policy();
        rules.oneOf("X-Frame-Options", "DENY", "SAMEORIGIN");
        rules.oneOf("X-Content-Type-Options", "nosniff");
        rules.oneOf("Referrer-Policy", "no-referrer", "same-origin");
        rules.silent("Server");
        rules.silent("X-Powered-By");
        rules.silent("Content-Encoding");
        return rules.faults;
    }

    private void transport(boolean tls) {
        if (!tls) {
            silent("Strict-Transport-Security");
            return;
        }
        String value = one("Strict-Transport-Security");
        Matcher age = MAX_AGE.matcher(value.toLowerCase(Locale.ROOT));
        if (!age.find() || Long.parseLong(age.group(1)) < A_YEAR) {
            faults.add("Strict-Transport-Security has no max-age of a year: " + value);
        }
        if (!value.toLowerCase(Locale.ROOT).contains("includesubdomains")) {
            faults.add("Strict-Transport-Security leaves out subdomains: " + value);
        }
    }

    private void policy() {
        Map<String, List<String>> directives = directives(one("Content-Security-Policy"));
        directive(directives, "default-src", NONE, SELF);
        directive(directives, "base-uri", NONE);
        directive(directives, "form-action", NONE, SELF);
        directive(directives, "frame-ancestors", NONE, SELF);
        List<String> otherwise = directives.getOrDefault("default-src", List.of());
        Map<String, List<String>> withFallback = new LinkedHashMap<>(directives);
        withFallback.putIfAbsent("frame-src", directives.getOrDefault("child-src", otherwise));
        withFallback.putIfAbsent("object-src", otherwise);
        directive(withFallback, "frame-src", NONE, SELF);
        directive(withFallback, "object-src", NONE);
        directives.forEach((name, sources) -> sources.forEach(source -> source(name, source)));
    }

    private void source(String directive, String source) {
        boolean data = "data:".equals(source)
                && Set.of("default-src", "script-src", "object-src").contains(directive);
        boolean withoutScheme = !source.startsWith("'") && !source.endsWith(":") && !source.contains("://");
        if (UNSAFE.contains(source) || data || withoutScheme || source.startsWith("http://")) {
            faults.add("Content-Security-Policy: " + directive + " has " + source);
        }
    }

    private void directive(Map<String, List<String>> directives, String name, String... allowed) {
        List<String> sources = directives.get(name);
        if (sources == null || sources.size() != 1 || !Arrays.asList(allowed).contains(sources.get(0))) {
            faults.add("Content-Security-Policy: " + name + " should be " + String.join(" or ", allowed) + ", is "
                    + sources);
        }
    }

    private static Map<String, List<String>> directives(String policy) {
        Map<String, List<String>> directives = new LinkedHashMap<>();
        for (String directive : policy.split(";")) {
            String[] words = directive.strip().split("\\s+");
            directives.putIfAbsent(
                    words[0].toLowerCase(Locale.ROOT), Arrays.asList(words).subList(1, words.length));
        }
        return directives;
    }

    private void oneOf(String name, String... allowed) {
        String value = one(name);
        if (!Arrays.asList(allowed).contains(value)) {
            faults.add(name + " should be " + String.join(" or ", allowed) + ", is '" + value + "'");
        }
    }

    /** Two of a kind are as wrong as none: which one holds? */
    private String one(String name) {
        List<String> values = headers.allValues(name);
        if (values.size() != 1) {
            faults.add(name + " stands there " + values.size() + " times");
        }
        return values.isEmpty() ? "" : values.get(0);
    }

    private void silent(String name) {
        headers.allValues(name).forEach(value -> faults.add(name + ": " + value));
    }
}
