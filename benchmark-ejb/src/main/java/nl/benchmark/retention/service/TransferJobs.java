package nl.benchmark.retention.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.delivery.service.SourceFiles;
import nl.benchmark.shared.service.Rounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends new source files to the processing organisation, when a host is configured (DEL-7): each once, whole, and when it
 * fails again after a growing while.
 */
@NotAudited(reason = "asks; each attempt is written in TransferRegister")
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TransferJobs {

    private static final Logger LOG = Logger.getLogger(TransferJobs.class.getName());
    private static final int AT_ONCE = 20;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @EJB
    private TransferRegister register;

    @Inject
    private SourceFiles sources;

    @Inject
    @ConfigProperty(name = "benchmark.transfer.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "benchmark.transfer.port", defaultValue = "22")
    private int port;

    @Inject
    @ConfigProperty(name = "benchmark.transfer.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "benchmark.transfer.private.key")
    private Optional<String> privateKey;

    @Inject
    @ConfigProperty(name = "benchmark.transfer.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "benchmark.transfer.host.key")
    private Optional<String> hostKey;

    @Inject
    @ConfigProperty(name = "benchmark.transfer.folder", defaultValue = ".")
    private String folder;

    @Inject
    @ConfigProperty(name = "benchmark.transfer.seconds", defaultValue = "60")
    private int seconds;

    private Rounds rounds;

    @PostConstruct
    void begin() {
        if (host.isEmpty()) {
            return;
        }
        if (user.isEmpty() || hostKey.isEmpty()) {
            LOG.severe(
                    "Nothing is transferred: BENCHMARK_TRANSFER_USER and BENCHMARK_TRANSFER_HOST_KEY are needed too");
            return;
        }
        Duration every = Duration.ofSeconds(seconds);
        rounds = new Rounds("Looking for files to transfer", every);
        rounds.begin(scheduler, every, this::round);
    }

    @PreDestroy
    void end() {
        if (rounds != null) {
            rounds.end();
        }
    }

    private void round() {
        List<TransferRegister.Waiting> waiting = register.waiting(AT_ONCE);
        if (!waiting.isEmpty()) {
            SftpTarget target = new SftpTarget(
                    host.orElseThrow(),
                    port,
                    user.orElseThrow(),
                    privateKey.map(Path::of),
                    password,
                    hostKey.orElseThrow(),
                    folder);
            try (SftpUpload upload = new SftpUpload(target)) {
                waiting.forEach(one -> send(upload, one));
            }
        }
    }

    private void send(SftpUpload upload, TransferRegister.Waiting waiting) {
        long delivery = waiting.file().delivery();
        if (!register.begin(waiting, host.orElseThrow())) {
            return;
        }
        try {
            upload.send(waiting.file().fileName(), waiting.file().sizeBytes(), () -> sources.open(delivery)
                    .orElseThrow(() -> new IOException("The source file is not there")));
            register.sent(waiting);
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "Transferring the source file of delivery " + delivery + " failed; it is tried again",
                    e);
            register.failed(waiting, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }
}
