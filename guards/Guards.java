import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes each guard of guards.txt away in a copy of the tree, one by one, and runs the test that should notice. Ends
 * with 1 when a test stays green, when a guard is not found any more, or when something else than its test fails.
 *
 * <p>A single source file, so that {@code java guards/Guards.java} runs it: arguments are the root of the project, a
 * folder for the copy, and optionally the ids of the guards wanted.
 */
public final class Guards {

    private static final Pattern FAILED = Pattern.compile("Tests run: \\d+, (?:Failures: [1-9]|Failures: 0, Errors: [1-9])");
    private static final long LONGEST_MINUTES = 20;

    /**
     * A guard and how it is taken away.
     *
     * @param file below the root
     * @param cut stands exactly once in the file
     * @param put takes its place
     * @param test module and test class
     */
    private record Guard(String id, String what, Path file, String cut, String put, String test) {

        boolean isUnitTest() {
            return test.endsWith("Test");
        }

        String module() {
            return test.substring(0, test.indexOf(' '));
        }

        String testClass() {
            return test.substring(test.indexOf(' ') + 1);
        }
    }

    private final Path root;
    private final Path copy;

    private Guards(Path root, Path copy) {
        this.root = root;
        this.copy = copy;
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toRealPath();
        Path copy = Path.of(arguments[1]).toAbsolutePath();
        List<String> wanted = List.of(arguments).subList(2, arguments.length);
        List<Guard> guards = read(root.resolve("guards/guards.txt")).stream()
                .filter(guard -> wanted.isEmpty() || wanted.contains(guard.id))
                .toList();
        if (guards.isEmpty()) {
            System.err.println("No guard is called " + String.join(" or ", wanted));
            System.exit(2);
        }
        System.exit(new Guards(root, copy).take(guards) ? 0 : 1);
    }

    private boolean take(List<Guard> guards) throws IOException, InterruptedException {
        copyTree();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < guards.size(); i++) {
            Guard guard = guards.get(i);
            System.out.printf("%d of %d  %s  %s … ", i + 1, guards.size(), guard.id, guard.what);
            long begin = System.nanoTime();
            String outcome = take(guard);
            System.out.printf(
                    "%s (%d s)%n",
                    outcome.isEmpty() ? guard.testClass() + " fails without it" : outcome,
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
            if (!outcome.isEmpty()) {
                faults.add(guard.id + " " + guard.what + ": " + outcome);
            }
        }
        System.out.println(
                faults.isEmpty()
                        ? "All " + guards.size() + " guards are watched by their tests."
                        : String.join(System.lineSeparator(), faults));
        return faults.isEmpty();
    }

    /** Empty when the test of the guard fails without it, otherwise what is wrong. */
    private String take(Guard guard) throws IOException, InterruptedException {
        Path file = copy.resolve(guard.file);
        String source = Files.readString(file);
        if (occurrences(source, guard.cut) != 1) {
            return "NOT FOUND: the guard stands " + occurrences(source, guard.cut) + " times in " + guard.file;
        }
        Files.writeString(file, source.replace(guard.cut, guard.put));
        try {
            Path log = copy.resolve("guard-" + guard.id + ".log");
            if (run(command(guard), log) == 0) {
                return "STAYS GREEN: " + guard.testClass() + " does not notice";
            }
            return FAILED.matcher(Files.readString(log)).find()
                    ? ""
                    : "BROKEN: something else than the test failed" + lastError(log);
        } finally {
            Files.writeString(file, source);
        }
    }

    private static List<String> command(Guard guard) {
        List<String> command = new ArrayList<>(List.of(
                "mvn", "-B", "-ntp", "-Dspotless.check.skip=true", "-Dsurefire.failIfNoSpecifiedTests=false"));
        if (guard.isUnitTest()) {
            command.addAll(List.of("test", "-pl", guard.module(), "-am", "-Dtest=" + guard.testClass()));
        } else {
            command.addAll(List.of(
                    "verify", "-pl", guard.module(), "-am", "-Dtest=NoUnitTest", "-Dit.test=" + guard.testClass()));
        }
        return command;
    }

    private int run(List<String> command, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            throw new IOException("No answer within " + LONGEST_MINUTES + " minutes, see " + log);
        }
        return process.exitValue();
    }

    private static String lastError(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("[ERROR]")).findFirst().map(line -> ": " + line).orElse("");
        }
    }

    private void copyTree() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                String name = folder.getFileName().toString();
                if (!folder.equals(root) && (name.equals(".git") || name.equals("target") || name.equals("data"))
                        || folder.equals(copy)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(copy.resolve(root.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, copy.resolve(root.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static int occurrences(String text, String part) {
        Matcher matcher = Pattern.compile(Pattern.quote(part)).matcher(text);
        int found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }

    /** Blocks of {@code key: value} lines with an empty line between them; {@code #} begins a remark. */
    private static List<Guard> read(Path file) throws IOException {
        List<Guard> guards = new ArrayList<>();
        Map<String, String> block = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("");
        for (String line : lines) {
            if (line.startsWith("#")) {
                continue;
            }
            if (!line.isBlank()) {
                int colon = line.indexOf(':');
                block.put(line.substring(0, colon), line.substring(colon + 1).strip());
            } else if (!block.isEmpty()) {
                guards.add(new Guard(
                        block.get("id"),
                        block.get("what"),
                        Path.of(block.get("file")),
                        block.get("cut"),
                        block.get("put"),
                        block.get("test")));
                block.clear();
            }
        }
        return guards;
    }
}
