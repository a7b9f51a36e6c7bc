package nl.benchmark.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import nl.benchmark.pseudonym.KeyRefusal;
import nl.benchmark.pseudonym.PseudonymisationKey;

/** The key on the municipality's own disk, readable for its owner only. */
final class KeyFile {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final long LARGEST = 10_000;

    private KeyFile() {}

    /** Refuses to write over anything. */
    static void writeNew(Path file, PseudonymisationKey key) throws IOException {
        FileAttribute<?>[] attributes = isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            channel.write(ByteBuffer.wrap(key.file().getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException e) {
            throw new ClientFailure(ExitCode.USAGE, "key.exists", file);
        } catch (NoSuchFileException e) {
            throw new ClientFailure(ExitCode.USAGE, "file.noFolder", file);
        }
    }

    static PseudonymisationKey read(Path file, Terminal terminal) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ClientFailure(ExitCode.USAGE, "file.missing", file);
        }
        try {
            String text = Files.size(file) > LARGEST ? "" : Files.readString(file);
            PseudonymisationKey key = PseudonymisationKey.parse(text);
            if (isPosix() && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                terminal.step("key.readable", file);
            }
            return key;
        } catch (MalformedInputException e) {
            throw new ClientFailure(
                    ExitCode.USAGE,
                    "key.unusable",
                    file,
                    terminal.texts().text(new KeyRefusal(KeyRefusal.Reason.NOT_A_KEY_FILE)));
        } catch (KeyRefusal e) {
            throw new ClientFailure(
                    ExitCode.USAGE, "key.unusable", file, terminal.texts().text(e));
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
