import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/**
 * Takes each guard of guards.txt away in a copy of the tree, one by one and in two copies at once, and runs the test
 * that should notice. Ends with 1 when a test stays green, when a guard is not found any more, or when something else
 * than its test fails.
 *
 * <p>The copy is built once. After that only the file of the guard is compiled, and what comes of it takes its place
 * where classes lie, in the application that tests deploy and in the libraries of the launcher; so a cut changes no
 * signature and no constant that other files have taken over.
 *
 * <p>A single source file, so that {@code java guards/Guards.java} runs it: arguments are the root of the project, a
 * folder for the copy, and optionally the ids of the guards wanted. A copy that was built before is taken as it is.
 */
public final class Guards {

    /** Most of the time a test on the server waits for something. */
    private static final int WORKERS = 2;

    private static final long BUILD_MINUTES = 20;
    private static final long TEST_MINUTES = 8;

    /** What tests deploy, and what the launcher and the client are started from. */
    private static final List<String> ARCHIVES = List.of(
            "benchmark-ear/target",
            "benchmark-ear/target/server/standalone/deployments",
            "benchmark-launcher/target/lib",
            "benchmark-client/target");

    /** Of the reactor: the jar of a module, which is replaced by its folder with classes. */
    private static final Pattern OWN_JAR = Pattern.compile("(.*/target)/benchmark-[a-z]+-[^/]*?(-tests)?\\.jar");

    /** What WatchRun says of a test that failed because of what it asserts. */
    private static final String NOTICED = "NOTICED ";

    private static final String BROKEN = "BROKEN ";

    /**
     * A guard and how it is taken away.
     *
     * @param file below the root
     * @param cut stands exactly once in the file
     * @param put takes its place
     * @param test module and test class, nested ones after a dollar sign, and after # the method if one will do
     */
    private record Guard(String id, String what, Path file, String cut, String put, String test) {

        /** In which the guard stands. */
        String module() {
            return file.getName(0).toString();
        }

        String testModule() {
            return test.substring(0, test.indexOf(' '));
        }

        String testName() {
            return test.substring(test.indexOf(' ') + 1);
        }
    }

    /** Files as they were, to put back. */
    private static final class Kept {
        private final Map<Path, byte[]> files = new LinkedHashMap<>();

        void write(Path file, byte[] content) throws IOException {
            files.putIfAbsent(file, Files.readAllBytes(file));
            Files.write(file, content);
        }

        void putBack() throws IOException {
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                Files.write(file.getKey(), file.getValue());
            }
        }
    }

    private final Path root;
    private final Path copy;
    /** The copy that was built, of which the class paths tell. */
    private final Path built;

    private Guards(Path root, Path copy, Path built) {
        this.root = root;
        this.copy = copy;
        this.built = built;
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
        System.exit(new Guards(root, copy, copy).take(guards) ? 0 : 1);
    }

    private boolean take(List<Guard> guards) throws Exception {
        if (Files.notExists(copy.resolve("watch/WatchRun.class"))) {
            copyTree(root, copy, false);
            build(guards);
        }
        Queue<Guard> left = new ConcurrentLinkedQueue<>(guards);
        Queue<String> faults = new ConcurrentLinkedQueue<>();
        List<Guards> places = new ArrayList<>(List.of(this));
        while (places.size() < Math.min(WORKERS, guards.size())) {
            places.add(another(places.size() + 1)); // before the first takes anything away, or the copy lacks it too
        }
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        List<Future<?>> ends = new ArrayList<>();
        for (Guards place : places) {
            ends.add(workers.submit(() -> place.take(left, faults)));
        }
        workers.shutdown();
        for (Future<?> end : ends) {
            end.get();
        }
        System.out.println(
                faults.isEmpty()
                        ? "All " + guards.size() + " guards are watched by their tests."
                        : String.join(System.lineSeparator(), faults));
        return faults.isEmpty();
    }

    /** One after the other, until none is left. */
    private Void take(Queue<Guard> left, Queue<String> faults) throws IOException, InterruptedException {
        for (Guard guard = left.poll(); guard != null; guard = left.poll()) {
            long begin = System.nanoTime();
            String outcome = take(guard);
            boolean noticed = outcome.startsWith(NOTICED);
            System.out.printf(
                    "%s  %s … %s (%d s)%n",
                    guard.id,
                    guard.what,
                    noticed ? "fails without it: " + outcome.substring(NOTICED.length()) : outcome,
                    secondsSince(begin));
            if (!noticed) {
                faults.add(guard.id + " " + guard.what + ": " + outcome);
            }
        }
        return null;
    }

    /** For another worker: a copy of the copy, as it was built. */
    private Guards another(int worker) throws IOException {
        Path folder = copy.resolveSibling(copy.getFileName() + "-" + worker);
        if (Files.notExists(folder)) {
            copyTree(copy, folder, true);
        }
        return new Guards(root, folder, copy);
    }

    private static long secondsSince(long begin) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
    }

    /** What the test of the guard says without it; begins with {@link #NOTICED} if all is well. */
    private String take(Guard guard) throws IOException, InterruptedException {
        Path file = copy.resolve(guard.file);
        String source = Files.readString(file);
        if (occurrences(source, guard.cut) != 1) {
            return "NOT FOUND: the guard stands " + occurrences(source, guard.cut) + " times in " + guard.file;
        }
        Kept kept = new Kept();
        try {
            kept.write(file, source.replace(guard.cut, guard.put).getBytes(StandardCharsets.UTF_8));
            Map<String, byte[]> made = made(guard);
            if (made.isEmpty()) {
                return BROKEN + guard.file + " does not compile without it";
            }
            for (Map.Entry<String, byte[]> one : made.entrySet()) {
                Path classes = copy.resolve(guard.module()).resolve("target/classes");
                kept.write(classes.resolve(one.getKey()), one.getValue());
            }
            for (Path archive : archives()) {
                byte[] before = Files.readAllBytes(archive);
                byte[] after = withMade(before, guard.module(), archive.getFileName().toString(), made);
                if (after != before) {
                    kept.write(archive, after);
                }
            }
            return run(guard);
        } finally {
            kept.putBack();
        }
    }

    /** What comes of the file of a guard, by name below {@code target/classes}; nothing if it does not compile. */
    private Map<String, byte[]> made(Guard guard) throws IOException {
        Path module = copy.resolve(guard.module());
        String name = copy.resolve(guard.file).toString();
        Map<String, byte[]> made = new HashMap<>();
        if (!name.endsWith(".java")) {
            Path file = copy.resolve(guard.file);
            made.put(module.resolve("src/main/resources").relativize(file).toString(), Files.readAllBytes(file));
            return made;
        }
        Path folder = Files.createTempDirectory(copy, "made");
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, OutputStream.nullOutputStream(), System.err, "-proc:none", "-parameters", "-g", "-nowarn",
                        "-Xlint:none", "--release", "17", "-encoding", "UTF-8", "-implicit:none", "-sourcepath",
                        folder.toString(), "-cp", classPath(guard.module()), "-d", folder.toString(), name);
        if (result == 0) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    made.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        return made;
    }

    /** The application that tests deploy, and what the launcher and the client are started from. */
    private List<Path> archives() throws IOException {
        List<Path> archives = new ArrayList<>();
        for (String folder : ARCHIVES) {
            if (Files.isDirectory(copy.resolve(folder))) {
                try (Stream<Path> files = Files.list(copy.resolve(folder))) {
                    files.filter(file -> file.getFileName().toString().matches("benchmark[.-].*")
                                    && file.toString().matches(".*[.][ejw]ar"))
                            .forEach(archives::add);
                }
            }
        }
        return archives;
    }

    /**
     * An archive with what was made in place of what has its name, in archives of this project within it too; the same
     * array if it holds none of it.
     */
    private static byte[] withMade(byte[] archive, String module, String name, Map<String, byte[]> made)
            throws IOException {
        boolean changed = false;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                String path = entry.getName();
                byte[] instead = content;
                if (path.matches("(.*/)?benchmark-[^/]*[.][ejw]ar")) {
                    instead = withMade(content, module, path.substring(path.lastIndexOf('/') + 1), made);
                } else if (name.startsWith(module) || name.startsWith("benchmark-client")) {
                    instead = made.getOrDefault(path.replaceFirst("^WEB-INF/classes/", ""), content);
                }
                changed |= instead != content;
                ZipEntry same = new ZipEntry(path);
                same.setTime(entry.getTime());
                out.putNextEntry(same);
                out.write(instead);
                out.closeEntry();
            }
        }
        return changed ? bytes.toByteArray() : archive;
    }

    /** What WatchRun said of the test of a guard. */
    private String run(Guard guard) throws IOException, InterruptedException {
        Path module = copy.resolve(guard.testModule());
        Path log = copy.resolve("guard-" + guard.id + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dbenchmark.root=" + copy,
                "-Dbenchmark.target=" + module.resolve("target"),
                "-cp",
                copy.resolve("watch") + ":" + copy.resolve("watch") + "/*:" + classPath(guard.testModule()),
                "WatchRun"));
        command.addAll(selector(module, guard.testName()));
        if (run(command, module, log, TEST_MINUTES) != 0) {
            return BROKEN + "no answer, see " + log;
        }
        String said = lines(log)
                .filter(line -> line.startsWith(NOTICED) || line.startsWith(BROKEN))
                .findFirst()
                .orElse("");
        return said.isEmpty() ? "STAYS GREEN: " + guard.testName() + " does not notice" : said;
    }

    /** Full name of a test class, and the method if it names one. */
    private static List<String> selector(Path module, String test) throws IOException {
        String[] parts = test.split("#");
        String topmost = parts[0].split("\\$")[0] + ".java";
        Path sources = module.resolve("src/test/java");
        try (Stream<Path> files = Files.walk(sources)) {
            Path file = files.filter(one -> one.getFileName().toString().equals(topmost))
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no " + topmost + " in " + sources));
            parts[0] = sources.relativize(file).getParent().toString().replace('/', '.') + "." + parts[0];
            return List.of(parts);
        }
    }

    /** Of the tests of a module: folders with classes in place of its own archives. */
    private String classPath(String module) throws IOException {
        String path = Files.readString(copy.resolve(module).resolve("target/class-path.txt"))
                .strip()
                .replace(built + "/", copy + "/");
        Stream<String> own = Stream.of("target/test-classes", "target/classes")
                .map(folder -> copy.resolve(module).resolve(folder).toString());
        return Stream.concat(own, Arrays.stream(path.split(":")).map(Guards::folderOf))
                .distinct()
                .collect(Collectors.joining(":"));
    }

    private static String folderOf(String library) {
        Matcher jar = OWN_JAR.matcher(library);
        return jar.matches() ? jar.group(1) + (jar.group(2) == null ? "/classes" : "/test-classes") : library;
    }

    /** Everything that the tests of these guards need, and the class paths; then the program that runs one test. */
    private void build(List<Guard> guards) throws IOException, InterruptedException {
        System.out.print("Building a copy … ");
        long begin = System.nanoTime();
        String modules = Stream.concat(guards.stream().map(Guard::testModule), guards.stream().map(Guard::module))
                .distinct()
                .collect(Collectors.joining(","));
        Path log = copy.resolve("build.log");
        List<String> command = List.of("mvn", "-B", "-ntp", "package", "dependency:build-classpath", "-DskipTests",
                "-Dspotless.check.skip=true", "-Dmdep.outputFile=target/class-path.txt", "-Dmdep.includeScope=test",
                "-pl", modules, "-am");
        if (run(command, copy, log, BUILD_MINUTES) != 0) {
            throw new IOException("The copy does not build: "
                    + lines(log).filter(line -> line.startsWith("[ERROR]")).findFirst().orElse(log.toString()));
        }
        Path watch = copy.resolve("watch");
        String libraries = classPath(guards.get(0).testModule());
        libraries = fetchedLauncher(libraries, watch) + ":" + libraries;
        String source = copy.resolve("guards/WatchRun.java").toString();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", watch.toString(), "-cp", libraries, source);
        if (result != 0) {
            throw new IOException("WatchRun.java does not compile");
        }
        System.out.println("done (" + secondsSince(begin) + " s)");
    }

    /** What starts tests, which Maven has of its own accord only; of the same version as the rest of JUnit. */
    private Path fetchedLauncher(String classPath, Path folder) throws IOException, InterruptedException {
        Matcher engine = Pattern.compile("junit-platform-engine-([0-9.]+)\\.jar").matcher(classPath);
        if (!engine.find()) {
            throw new IOException("No JUnit among " + classPath);
        }
        List<String> command = List.of("mvn", "-B", "-ntp", "-N", "dependency:copy",
                "-Dartifact=org.junit.platform:junit-platform-launcher:" + engine.group(1),
                "-DoutputDirectory=" + folder);
        Path log = copy.resolve("launcher.log");
        if (run(command, copy, log, BUILD_MINUTES) != 0) {
            throw new IOException("JUnit's launcher is not there, see " + log);
        }
        return folder.resolve("junit-platform-launcher-" + engine.group(1) + ".jar");
    }

    private static int run(List<String> command, Path folder, Path log, long minutes)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            return -1;
        }
        return process.exitValue();
    }

    private static Stream<String> lines(Path log) throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines();
    }

    /** Without what was built, unless it is wanted too. */
    private static void copyTree(Path from, Path to, boolean built) throws IOException {
        Set<String> without = built ? Set.of() : Set.of(".git", "target", "data");
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(from) && without.contains(folder.getFileName().toString()) || folder.equals(to)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
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
