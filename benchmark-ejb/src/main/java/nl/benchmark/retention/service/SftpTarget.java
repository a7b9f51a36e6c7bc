package nl.benchmark.retention.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where source files are sent to (DEL-7).
 *
 * @param hostKey fingerprint of the only key that the host may have: {@code SHA256:…} as {@code ssh-keygen -l} shows it
 * @param privateKey file with the key to sign in with; without it the password is used
 * @param folder on the host; must be there
 */
record SftpTarget(
        String host,
        int port,
        String user,
        Optional<Path> privateKey,
        Optional<String> password,
        String hostKey,
        String folder) {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Never the password. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + folder;
    }
}
