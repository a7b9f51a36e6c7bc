package nl.benchmark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL of the running platform as the machine sees it: processes that end, come back, or stand still (Linux). */
final class DatabaseProcess {

    /** How {@code pg_ctl stop -m} says it: after a last checkpoint, or as after a power cut. */
    enum Stop {
        FAST("INT"),
        IMMEDIATE("QUIT");

        private final String signal;

        Stop(String signal) {
            this.signal = signal;
        }
    }

    private final RunningPlatform platform;
    private final Path folder;
    private final List<String> command;

    private DatabaseProcess(RunningPlatform platform, Path folder, List<String> command) {
        this.platform = platform;
        this.folder = folder;
        this.command = command;
    }

    static DatabaseProcess of(RunningPlatform platform) {
        Path folder = platform.data().resolve("postgresql");
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid(folder)), "cmdline"));
            return new DatabaseProcess(platform, folder, List.of(line.split("\0")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long pid(Path folder) {
        try {
            return Long.parseLong(
                    Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop(Stop how) {
        long pid = pid(folder);
        signal(how.signal, List.of(pid));
        Await.until("the end of the database", () -> isOver(pid));
    }

    /** Also when nobody fetches what it left. */
    private static boolean isOver(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "stat"))
                    .contains(") Z ");
        } catch (IOException gone) {
            return true;
        }
    }

    /** On the same port, with the same settings; ends when it answers. */
    void start() {
        List<String> start = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            start.addAll(List.of("unshare", "-U"));
        }
        start.addAll(command);
        try {
            Path log = platform.log().resolve("postgresql-again.log");
            new ProcessBuilder(start)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Await.until("the database", this::answers);
    }

    private boolean answers() {
        try (Connection connection = platform.superuser()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Connections stay, new ones are taken by the kernel, and nobody answers. */
    void freeze() {
        signal("STOP", List.of(pid(folder)));
        signal("STOP", all());
    }

    void thaw() {
        signal("CONT", all());
    }

    /** Only this process of the database, which serves one connection. */
    static void freeze(int connection) {
        signal("STOP", List.of((long) connection));
    }

    static void thaw(int connection) {
        signal("CONT", List.of((long) connection));
    }

    private List<Long> all() {
        ProcessHandle postmaster = ProcessHandle.of(pid(folder)).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    private static void signal(String signal, List<Long> processes) {
        List<String> kill = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(pid -> kill.add(Long.toString(pid)));
        try {
            Process process = new ProcessBuilder(kill).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            // a process that ended by itself meanwhile is no fault
            if (process.waitFor() != 0 && processes.size() == 1) {
                throw new IllegalStateException(kill + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
