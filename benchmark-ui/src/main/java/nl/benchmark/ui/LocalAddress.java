package nl.benchmark.ui;

import java.util.regex.Pattern;

/** Keeps redirects on this host: an address from outside is only followed when it cannot name another one. */
final class LocalAddress {

    /** One slash, then no slash or backslash: {@code //host} and {@code /\host} lead elsewhere. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\w\\-./~%]*(\\?[\\w\\-./~%=&+:,]*)?");

    private LocalAddress() {}

    static String orHome(String address, String contextPath) {
        boolean usable = address != null && LOCAL.matcher(address).matches() && !address.contains("..");
        return usable && address.startsWith(contextPath + "/") ? address : contextPath + "/";
    }
}
