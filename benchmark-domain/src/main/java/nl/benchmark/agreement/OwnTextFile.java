package nl.benchmark.agreement;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.benchmark.shared.RuleViolation;

/**
 * A file with an own text, judged by its first bytes and by the marks at its end and never by its name. It is kept as it came
 * and is not opened here: nothing in it is read but these marks.
 */
public record OwnTextFile(String name, TextKind kind, byte[] content) {

    /** Largest file, bytes. */
    public static final int LARGEST_BYTES = 5 << 20;

    private static final int LONGEST_NAME = 200;
    private static final int END = 66_000;
    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] PDF_END = ascii("%%EOF");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};
    private static final byte[] OLD_WORD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /**
     * @param submitted name as the browser gave it; a path before it is left out
     * @param content at least one byte more than allowed when the file is too large
     */
    public static OwnTextFile of(String submitted, byte[] content) {
        if (content == null || content.length == 0) {
            throw new RuleViolation(AgreementRule.NO_FILE);
        }
        if (content.length > LARGEST_BYTES) {
            throw new RuleViolation(AgreementRule.FILE_TOO_LARGE, LARGEST_BYTES >> 20);
        }
        String name = name(submitted);
        return new OwnTextFile(name, kind(name, content), content);
    }

    private static TextKind kind(String name, byte[] content) {
        if (startsWith(content, PDF)) {
            return complete(name, TextKind.PDF, content, PDF_END);
        }
        if (startsWith(content, OLD_WORD)) {
            throw new RuleViolation(AgreementRule.FILE_OLD_WORD, name);
        }
        if (!startsWith(content, ZIP) || !contains(content, ascii("word/document.xml"), 0)) {
            throw new RuleViolation(AgreementRule.FILE_KIND, name);
        }
        if (contains(content, ascii("vbaProject.bin"), 0)) {
            throw new RuleViolation(AgreementRule.FILE_MACROS, name);
        }
        return complete(name, TextKind.WORD, content, ZIP_END);
    }

    /** What ends both kinds of file stands in their last 64 KiB. */
    private static TextKind complete(String name, TextKind kind, byte[] content, byte[] end) {
        if (!contains(content, end, Math.max(0, content.length - END))) {
            throw new RuleViolation(AgreementRule.FILE_INCOMPLETE, name);
        }
        return kind;
    }

    private static String name(String submitted) {
        String whole = submitted == null ? "" : submitted.replace('\\', '/');
        String name = whole.substring(whole.lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) {
            return "overeenkomst";
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    /** As it is offered for download: with the extension of what it is, whatever it was called. */
    public static String downloadName(String name, TextKind kind) {
        String end = "." + kind.extension();
        return name.toLowerCase(Locale.ROOT).endsWith(end) ? name : name + end;
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && matches(content, mark, 0);
    }

    private static boolean contains(byte[] content, byte[] mark, int from) {
        for (int i = from; i <= content.length - mark.length; i++) {
            if (matches(content, mark, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] content, byte[] mark, int at) {
        for (int i = 0; i < mark.length; i++) {
            if (content[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
