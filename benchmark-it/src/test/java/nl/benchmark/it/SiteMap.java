package nl.benchmark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every page and every call that there is, found in the sources, so that a new one is tested from its first day. */
final class SiteMap {

    private static final Pattern PATH = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
    private static final Pattern METHOD = Pattern.compile("@(GET|POST|PUT|PATCH|DELETE)\\b");
    private static final Pattern DECLARATION =
            Pattern.compile("^    (public|private|protected|static|[a-z]\\w+ \\w+\\().*");

    private SiteMap() {}

    /** A call of the API: method and path below the host, with a number for each id. */
    record Call(String method, String path) {}

    /** Pages of the participants' portal, as paths below the host. */
    static List<String> participantPages() {
        return pages("benchmark-web", "");
    }

    /** Pages of the portal of the benchmark organisation, as paths below the host. */
    static List<String> staffPages() {
        return pages("benchmark-admin", "admin/");
    }

    private static List<String> pages(String module, String context) {
        List<String> pages = new ArrayList<>(xhtml(RunningPlatform.root().resolve(module + "/src/main/webapp")));
        pages.addAll(xhtml(RunningPlatform.root().resolve("benchmark-ui/src/main/resources/META-INF/resources")));
        return pages.stream().map(page -> context + page).sorted().toList();
    }

    private static List<String> xhtml(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file ->
                            file.endsWith(".xhtml") && !file.startsWith("WEB-INF/") && !file.startsWith("resources/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the annotations of the resources. */
    static List<Call> calls() {
        Path sources = RunningPlatform.root().resolve("benchmark-web/src/main/java");
        List<Call> calls = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(path -> path.getFileName().toString().endsWith("Resource.java"))
                    .toList()) {
                calls.addAll(calls(Files.readAllLines(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return calls;
    }

    private static List<Call> calls(List<String> lines) {
        List<Call> calls = new ArrayList<>();
        String root = "";
        String path = "";
        String method = null;
        for (String line : lines) {
            Matcher pathFound = PATH.matcher(line);
            if (pathFound.find()) {
                if (line.startsWith("@")) {
                    root = pathFound.group(1);
                } else {
                    path = pathFound.group(1);
                }
            }
            Matcher methodFound = METHOD.matcher(line);
            if (line.startsWith("    @") && methodFound.find()) {
                method = methodFound.group(1);
            }
            if (method != null && DECLARATION.matcher(line).matches()) {
                calls.add(new Call(method, address(root, path)));
                method = null;
                path = "";
            }
        }
        return calls;
    }

    private static String address(String root, String path) {
        String below = root.startsWith("/") ? root : "/" + root;
        String full = path.isEmpty() ? below : below + (path.startsWith("/") ? path : "/" + path);
        return "api/v1" + full.replaceAll("\\{[^}]*}", "1");
    }
}
