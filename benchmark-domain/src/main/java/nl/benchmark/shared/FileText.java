package nl.benchmark.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a small file: UTF-8 with or without byte order mark; what is no UTF-8 is ISO-8859-1 as a whole, with
 * the bytes 80–9F as Windows software means them. Source: formats-external 1.2.
 *
 * @param converted it was not UTF-8
 */
public record FileText(String text, boolean converted) {

    private static final Charset SINGLE_BYTE = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public static FileText of(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return new FileText(marked ? text.substring(1) : text, false);
        } catch (CharacterCodingException e) {
            return new FileText(new String(file, SINGLE_BYTE), true);
        }
    }

    /** A spreadsheet, an archive, or text in UTF-16. */
    public boolean isBinary() {
        return text.indexOf('\0') >= 0 || text.startsWith("PK\u0003\u0004");
    }
}
