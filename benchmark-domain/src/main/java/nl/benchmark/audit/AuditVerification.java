package nl.benchmark.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies an export of the audit log, and signed heads kept elsewhere, without server or database (L9, L10). An export
 * is a text in UTF-8: a line that says what it is, and a {@link ChainLine} per line, newest first. One pass; memory holds
 * one line.
 */
public final class AuditVerification {

    private static final Pattern HEADER =
            Pattern.compile("\\{\"format\":\"benchmark-audit-1\",\"complete\":(true|false),\"at\":\"([^\"]{20,30})\"}");
    private static final int MOST_FAULTS = 100;

    /** Name of the file that is verified. */
    private final String export;

    private final List<AuditVerdict.Fault> faults = new ArrayList<>();
    private final Map<Long, List<AuditHead>> heads = new HashMap<>();
    private boolean complete;
    private Instant exportedAt = Instant.MAX;
    private ChainLine after;
    private long count;
    private long lastSeq;
    private long gaps;
    private int headsFitting;
    private int headsOutside;

    private AuditVerification(String export) {
        this.export = export;
    }

    /** First line of an export made at the moment. Complete says that no line is left out by scope or filter. */
    public static String header(boolean complete, Instant at) {
        return "{\"format\":\"benchmark-audit-1\",\"complete\":" + complete + ",\"at\":\"" + at + "\"}";
    }

    /**
     * @param export file of the auditor's portal
     * @param heads files of signed heads; may be none
     * @param publicKey of the installation as the auditor wrote it down, base64; null when it is not known, and then a
     *     signature only shows that a head was not damaged
     */
    public static AuditVerdict verify(Path export, List<Path> heads, String publicKey) throws IOException {
        AuditVerification verification =
                new AuditVerification(export.getFileName().toString());
        for (Path head : heads) {
            verification.head(Files.readString(head), head.getFileName().toString(), publicKey);
        }
        try (BufferedReader lines = Files.newBufferedReader(export)) {
            return verification.read(lines);
        }
    }

    /** As {@link #verify(Path, List, String)}, with the texts themselves. */
    public static AuditVerdict verify(BufferedReader export, List<String> heads, String publicKey) throws IOException {
        AuditVerification verification = new AuditVerification("export");
        for (int i = 0; i < heads.size(); i++) {
            verification.head(heads.get(i), "head:" + (i + 1), publicKey);
        }
        return verification.read(export);
    }

    private void head(String file, String name, String publicKey) {
        try {
            AuditHead head = AuditHead.parse(file);
            if (head.isSignedBy(publicKey)) {
                heads.computeIfAbsent(head.seq(), seq -> new ArrayList<>()).add(head);
            } else {
                fault(ChainFault.SIGNATURE, head.seq(), name);
            }
        } catch (IllegalArgumentException e) {
            fault(ChainFault.FORMAT, 0, name);
        }
    }

    private AuditVerdict read(BufferedReader lines) throws IOException {
        long number = 1;
        if (header(lines.readLine())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    line(ChainLine.parse(line), number);
                } catch (IllegalArgumentException e) {
                    fault(ChainFault.FORMAT, 0, place(number));
                }
            }
        }
        end();
        return new AuditVerdict(
                count,
                after == null ? 0 : after.seq(),
                lastSeq,
                complete,
                gaps,
                headsFitting,
                headsOutside,
                List.copyOf(faults));
    }

    /** Whether it is an export; of what is none the other lines say nothing. */
    private boolean header(String line) {
        Matcher parts = HEADER.matcher(line == null ? "" : line);
        try {
            if (parts.matches()) {
                complete = "true".equals(parts.group(1));
                exportedAt = Instant.parse(parts.group(2));
                return true;
            }
        } catch (DateTimeParseException e) {
            // a moment that is none: the same as no header
        }
        fault(ChainFault.FORMAT, 0, place(1));
        return false;
    }

    private String place(long number) {
        return export + ":" + number;
    }

    private void line(ChainLine line, long number) {
        String where = place(number);
        count++;
        if (!line.isAsWritten()) {
            fault(ChainFault.CONTENT, line.seq(), where);
        }
        if (after == null) {
            lastSeq = line.seq();
        } else if (line.seq() == after.seq() - 1) {
            if (!line.hash().equals(after.prev())) {
                fault(ChainFault.CHAIN, after.seq(), where);
            }
        } else if (complete || line.seq() >= after.seq()) {
            fault(ChainFault.MISSING, line.seq() + 1, where);
        } else {
            gaps++;
        }
        for (AuditHead head : remove(line.seq())) {
            if (head.hash().equals(line.hash())) {
                headsFitting++;
            } else {
                fault(ChainFault.HEAD, line.seq(), where);
            }
        }
        after = line;
    }

    private List<AuditHead> remove(long seq) {
        List<AuditHead> found = heads.remove(seq);
        return found == null ? List.of() : found;
    }

    private void end() {
        if (after != null && after.seq() == 1 && !after.prev().equals(ChainLine.BEGINNING)) {
            fault(ChainFault.CHAIN, 1, export);
        }
        heads.values().stream().flatMap(List::stream).forEach(head -> {
            if (head.seq() == 0 && head.hash().equals(ChainLine.BEGINNING)) { // signed before the first line
                headsFitting++;
            } else if (complete && head.seq() > lastSeq && !head.at().isAfter(exportedAt)) {
                fault(ChainFault.TAIL, lastSeq + 1, head.at().toString());
            } else {
                headsOutside++;
            }
        });
    }

    private void fault(ChainFault fault, long seq, String where) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new AuditVerdict.Fault(fault, seq, where));
        }
    }
}
