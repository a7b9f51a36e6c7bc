package nl.benchmark.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program of a municipality as it is started there, with the token of that municipality. */
final class ClientProcess {

    private ClientProcess() {}

    record Run(int exit, String out, String err) {}

    static Run start(Municipality municipality, Path folder, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                RunningPlatform.root()
                        .resolve("benchmark-client/target/benchmark-client.jar")
                        .toString()));
        command.addAll(arguments);
        Path out = folder.resolve("out.log");
        Path err = folder.resolve("err.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("BENCHMARK_TOKEN", municipality.token());
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroy();
            throw new AssertionError("The client does not end: " + Files.readString(err));
        }
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** How it ended and all that it said. */
    static String run(Municipality municipality, Path folder, String[]... arguments)
            throws IOException, InterruptedException {
        Run run = start(
                municipality, folder, Stream.of(arguments).flatMap(Stream::of).toList());
        return "exit " + run.exit() + "\n" + run.out() + run.err();
    }
}
