package nl.benchmark.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for this machine that the demonstration makes for itself, by the JDK's own keytool, and keeps in its data
 * folder: for {@code localhost} and {@code 127.0.0.1}, valid for a year and a month, made anew in its last month. No
 * browser trusts it without being told to.
 */
public final class ServerCertificate {

    private static final String ALIAS = "benchmark";
    private static final String TYPE = "PKCS12";
    private static final int VALID_DAYS = 397;
    private static final Duration LAST_MONTH = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Path file;
    private final String password;

    private ServerCertificate(Path file, String password) {
        this.file = file;
        this.password = password;
    }

    /** The one of a data folder, made when there is none that lasts. */
    public static ServerCertificate of(Path data, String password, Clock clock) throws IOException {
        ServerCertificate certificate =
                new ServerCertificate(data.resolve("tls").resolve("server.p12"), password);
        if (!certificate.lastsAt(clock.instant().plus(LAST_MONTH))) {
            Files.createDirectories(certificate.file.getParent());
            Files.deleteIfExists(certificate.file);
            certificate.make();
        }
        return certificate;
    }

    private boolean lastsAt(Instant moment) throws IOException {
        return Files.exists(file) && certificate().getNotAfter().toInstant().isAfter(moment);
    }

    private void make() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-sigalg",
                        "SHA256withECDSA",
                        "-dname",
                        "CN=localhost, O=Benchmark demonstration",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-ext",
                        "EKU=serverAuth",
                        "-validity",
                        Integer.toString(VALID_DAYS),
                        "-storetype",
                        TYPE,
                        "-keystore",
                        file.toString(),
                        // not on the command line, where every account of the machine reads it
                        "-storepass:env",
                        "BENCHMARK_TLS_PASSWORD"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment());
        Process keytool = builder.start();
        try {
            if (!keytool.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                keytool.destroy();
                throw new IOException("keytool made no certificate in " + file);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Where the server finds it. */
    Map<String, String> environment() {
        return Map.of("BENCHMARK_TLS_KEYSTORE", file.toString(), "BENCHMARK_TLS_PASSWORD", password);
    }

    /** For a client on this machine: trusts this certificate and no other. */
    public SSLContext trust() throws IOException {
        try {
            KeyStore trusted = KeyStore.getInstance(TYPE);
            trusted.load(null, null);
            trusted.setCertificateEntry(ALIAS, certificate());
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate in " + file + " cannot be used", e);
        }
    }

    private X509Certificate certificate() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(in, password.toCharArray());
            return (X509Certificate) store.getCertificate(ALIAS);
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate in " + file + " cannot be read", e);
        }
    }
}
