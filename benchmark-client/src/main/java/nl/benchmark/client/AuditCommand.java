package nl.benchmark.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.benchmark.audit.AuditVerdict;
import nl.benchmark.audit.AuditVerification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit verify FILE}: tests an export of the audit log and the signed heads kept elsewhere, without the platform (L10). */
@Command(name = "audit")
final class AuditCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), terminal.texts().text("audit.which"));
    }

    /** {@link ExitCode#REFUSED} when anything is wrong. */
    @Command(name = "verify")
    int verify(
            @Parameters(paramLabel = "FILE", descriptionKey = "auditFile") Path file,
            @Option(names = "--head", paramLabel = "FILE", arity = "1..*", descriptionKey = "head") List<Path> heads,
            @Option(names = "--public-key", paramLabel = "KEY", descriptionKey = "public-key") String publicKey)
            throws IOException {
        List<Path> files = heads == null ? List.of() : heads;
        List<Path> all = new ArrayList<>(files);
        all.add(file);
        for (Path one : all) {
            if (!Files.isReadable(one)) {
                throw new ClientFailure(ExitCode.USAGE, "file.missing", one);
            }
        }
        AuditVerdict verdict = AuditVerification.verify(file, files, publicKey);
        if (verdict.lines() > 0) {
            terminal.say("audit.lines", verdict.lines(), verdict.firstSeq(), verdict.lastSeq());
        }
        if (verdict.lines() > 0 && !verdict.complete()) {
            terminal.say("audit.partial", verdict.gaps());
        }
        if (!files.isEmpty()) {
            terminal.say("audit.heads", verdict.headsFitting(), verdict.headsOutside());
        }
        if (publicKey == null && !files.isEmpty()) {
            terminal.say("audit.noKey");
        }
        for (AuditVerdict.Fault fault : verdict.faults()) {
            String what = terminal.texts().text("audit." + fault.fault());
            terminal.say(fault.seq() == 0 ? "audit.file" : "audit.fault", fault.seq(), what, fault.where());
        }
        terminal.say(verdict.isWhole() ? "audit.whole" : "audit.broken");
        return verdict.isWhole() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
