package nl.benchmark.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.benchmark.audit.AuditHead;
import nl.benchmark.audit.AuditHeadRow;
import nl.benchmark.audit.AuditHeadRow.State;
import nl.benchmark.audit.ChainLine;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder outside the database with a signed head a day, for safekeeping elsewhere, and the key that signs them. */
@ApplicationScoped
class AuditHeadFolder {

    private static final Pattern NAME = Pattern.compile("audit-head-(\\d{4}-\\d{2}-\\d{2})\\.txt");

    @Inject
    @ConfigProperty(name = "benchmark.audit.heads")
    private Optional<String> folder;

    @Inject
    @ConfigProperty(name = "benchmark.audit.signing.key")
    private Optional<String> signingKey;

    @Inject
    @ConfigProperty(name = "benchmark.audit.public.key")
    private Optional<String> publicKey;

    Optional<String> publicKey() {
        return publicKey;
    }

    /** Whether heads can be signed and kept here. */
    boolean isConfigured() {
        return folder.isPresent() && signingKey.isPresent() && publicKey.isPresent();
    }

    boolean holds(LocalDate day) {
        return Files.exists(file(day));
    }

    AuditHead.Keys keys() {
        return new AuditHead.Keys(signingKey.orElseThrow(), publicKey.orElseThrow());
    }

    void keep(LocalDate day, AuditHead head) {
        try {
            Files.createDirectories(file(day).getParent());
            Path part = file(day).resolveSibling(file(day).getFileName() + ".part");
            Files.writeString(part, head.text());
            Files.move(part, file(day), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> text(LocalDate day) {
        if (folder.isEmpty() || !holds(day)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file(day)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Days with a head, newest first. */
    List<LocalDate> days() {
        if (folder.isEmpty() || Files.notExists(Path.of(folder.get()))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(folder.get()))) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> LocalDate.parse(name.group(1)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The head of a day, held against the stored chain. */
    AuditHeadRow row(LocalDate day, AuditReader reader) {
        return row(day, text(day).orElseThrow(), reader);
    }

    private AuditHeadRow row(LocalDate day, String text, AuditReader reader) {
        try {
            AuditHead head = AuditHead.parse(text);
            return new AuditHeadRow(day, head.at(), head.seq(), head.hash(), state(head, reader));
        } catch (IllegalArgumentException e) { // not a head: shown as such, so that it is looked at
            return new AuditHeadRow(day, null, 0, "", State.NOT_SIGNED);
        }
    }

    private State state(AuditHead head, AuditReader reader) {
        if (!head.isSignedBy(publicKey.orElse(null))) {
            return State.NOT_SIGNED;
        }
        if (head.seq() == 0) { // signed before the first line
            return head.hash().equals(ChainLine.BEGINNING) ? State.FITS : State.DIFFERS;
        }
        Optional<String> stored = reader.hash(head.seq());
        if (stored.isPresent()) {
            return stored.get().equals(head.hash()) ? State.FITS : State.DIFFERS;
        }
        Long first = reader.verify().firstSeq();
        return first != null && head.seq() < first ? State.REMOVED : State.DIFFERS;
    }

    private Path file(LocalDate day) {
        return Path.of(folder.orElseThrow()).resolve("audit-head-" + day + ".txt");
    }
}
