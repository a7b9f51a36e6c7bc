package nl.benchmark.it;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of the running platform on a disk of its own that is soon full. Only root can make one. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Skips the test when there can be none. What was in the folder is back when it is closed. */
    static SmallDisk on(Path folder, int kibibytes) {
        assumeThat(System.getProperty("user.name"))
                .as("a disk that is full: only root can mount one")
                .isEqualTo("root");
        String said = run("mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k", "tmpfs", folder.toString());
        assumeThat(said).as("a disk that is full: mount").isEmpty();
        return new SmallDisk(folder);
    }

    private static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? "" : List.of(command) + ": " + said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Room is made. */
    void grow(int kibibytes) {
        String said = run("mount", "-o", "remount,size=" + kibibytes + "k", folder.toString());
        if (!said.isEmpty()) {
            throw new IllegalStateException(said);
        }
    }

    /** Names of what is on it. */
    List<String> files() {
        return files(folder);
    }

    static List<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        String said = run("umount", "-l", folder.toString());
        if (!said.isEmpty()) {
            throw new IllegalStateException(said);
        }
    }
}
