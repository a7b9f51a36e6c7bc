package nl.benchmark.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The header that makes a browser save an answer under a name, in letters that every client can read and as it is (RFC 6266). */
public final class Attachment {

    private Attachment() {}

    public static String named(String fileName) {
        String plain = Normalizer.normalize(fileName.replace('–', '-'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^ -~]|[\"\\\\%]", "_");
        String exact = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }
}
